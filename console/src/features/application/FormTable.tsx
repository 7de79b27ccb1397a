import { Button } from 'antd';
import { Fragment, useState } from 'react';
import { revealNumbers, type ApplicationReview } from '@shared/contracts/application';
import { DEMANDS, type Field } from '@shared/domain/application/fields';
import { useCommand } from '../../platform/useCommand';
import { Refusal } from '../../ui/Refusal';
import { Tag } from '../../ui/Tag';
import { explain } from './messages';
import { DOCUMENT_NAMES, FAULTS, FIELD_NAMES, valueText } from './words';

type Props = { readonly review: ApplicationReview; readonly onPoint: (at: Field) => void };

/** What was typed, in the order of the form, with what the server finds wrong. */
export function FormTable({ review: { id: applicationId, kind, form, faults }, onPoint }: Props) {
  const reveal = useCommand(revealNumbers);
  const [numbers, setNumbers] = useState<{ readonly [At in Field]?: string | undefined }>();
  const [refused, setRefused] = useState<string>();
  const show = async () => {
    setRefused(undefined);
    const reply = await reveal.run({ applicationId });
    if (!reply) return;
    if (reply.ok) setNumbers(reply.value);
    else setRefused(explain(reply.code));
  };
  const faultOf = (at: string) => faults.find((it) => it.at === at);
  const { fields, documents } = DEMANDS[kind];
  const absent = documents.filter((it) => faultOf(it));
  return (
    <section className="card stack" aria-label="申请内容">
      <div className="spread">
        <h2>申请内容</h2>
        {numbers ? (
          <Button onClick={() => setNumbers(undefined)}>隐藏号码</Button>
        ) : (
          <Button loading={reveal.busy} title="查看会记入审计" onClick={() => void show()}>
            显示完整号码
          </Button>
        )}
      </div>
      <Refusal message={refused} />
      <dl className="fields">
        {fields.map((field) => {
          const fault = faultOf(field);
          const value = numbers?.[field] ?? form[field];
          return (
            <Fragment key={field}>
              <dt>{FIELD_NAMES[field]}</dt>
              <dd>
                {value === undefined || value === '' ? '—' : valueText(field, value)}{' '}
                {fault && <Tag tone="danger" text={FAULTS[fault.reason]} />}
              </dd>
              <dd>
                <Button
                  type="text"
                  aria-label={`指出问题：${FIELD_NAMES[field]}`}
                  onClick={() => onPoint(field)}
                >
                  指出问题
                </Button>
              </dd>
            </Fragment>
          );
        })}
      </dl>
      {absent.length > 0 && (
        <p>
          <Tag tone="danger" text="缺少材料" /> {absent.map((it) => DOCUMENT_NAMES[it]).join('、')}
        </p>
      )}
    </section>
  );
}
