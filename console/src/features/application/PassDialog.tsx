import { Input } from 'antd';
import { useId, useState } from 'react';
import { passApplication, type ApplicationReview } from '@shared/contracts/application';
import { useCommand } from '../../platform/useCommand';
import { DeedFrame } from '../../ui/DeedFrame';
import { explain } from './messages';
import { KINDS } from './words';

const MOST = 500;

type Props = {
  readonly review: ApplicationReview;
  readonly step: 'first' | 'second';
  readonly onClose: () => void;
  readonly onPassed: (said: string) => void;
};

/** 通过: the first review hands it on, the second one lets them in. */
export function PassDialog({ review, step, onClose, onPassed }: Props) {
  const id = useId();
  const { busy, run } = useCommand(passApplication);
  const [note, setNote] = useState('');
  const [refused, setRefused] = useState<string>();
  const pass = async () => {
    setRefused(undefined);
    const said = note.trim();
    const reply = await run({ applicationId: review.id, ...(said && { note: said }) });
    if (!reply) return;
    if (!reply.ok) return setRefused(explain(reply.code));
    onPassed(step === 'first' ? '初审已通过，等待质控复审' : '复审已通过，立即生效');
  };
  return (
    <DeedFrame
      title={step === 'first' ? '初审通过' : '复审通过'}
      effects={
        step === 'first'
          ? ['申请进入复审，由质控岗位的另一人办理', '在复审通过前，申请人还不能执业']
          : [
              `立即生效：${review.form.institutionName ?? review.form.name ?? ''}成为本院${KINDS[review.kind]}`,
              '姓名、职称、机构、部分隐去的证书编码和核验日期向患者公开',
              ...(review.isRecheck ? ['替换原来的资质，出诊时间和价格不变'] : []),
            ]
      }
      okText="通过"
      busy={busy}
      refused={refused}
      onOk={pass}
      onClose={onClose}
    >
      <div>
        <label htmlFor={id}>备注（可以不填，申请人看得到）</label>
        <Input.TextArea
          id={id}
          rows={2}
          maxLength={MOST}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </div>
    </DeedFrame>
  );
}
