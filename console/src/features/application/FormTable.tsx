import { Button } from 'antd';
import { Fragment, useState } from 'react';
import type { ApplicationReview } from '@shared/contracts/application';
import { DEMANDS, type Field } from '@shared/domain/application/fields';
import { Tag } from '../../ui/Tag';
import { DOCUMENT_NAMES, FAULTS, FIELD_NAMES, valueText } from './words';

type Props = { readonly review: ApplicationReview; readonly onPoint: (at: Field) => void };

/** What was typed, in the order of the form, with what the server finds wrong. */
export function FormTable({ review: { kind, form, faults }, onPoint }: Props) {
  const [isUnmasked, unmask] = useState(false);
  const faultOf = (at: string) => faults.find((it) => it.at === at);
  const { fields, documents } = DEMANDS[kind];
  const absent = documents.filter((it) => faultOf(it));
  return (
    <section className="card stack" aria-label="申请内容">
      <div className="spread">
        <h2>申请内容</h2>
        <Button onClick={() => unmask(!isUnmasked)}>{isUnmasked ? '隐藏号码' : '显示完整号码'}</Button>
      </div>
      <dl className="fields">
        {fields.map((field) => {
          const fault = faultOf(field);
          const value = form[field];
          return (
            <Fragment key={field}>
              <dt>{FIELD_NAMES[field]}</dt>
              <dd>
                {value === undefined || value === '' ? '—' : valueText(field, value, isUnmasked)}{' '}
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
