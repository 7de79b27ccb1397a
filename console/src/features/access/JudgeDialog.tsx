import { App } from 'antd';
import { judgeEmergency } from '@shared/contracts/access';
import type { GrantVerdict } from '@shared/domain/access/grant';
import { useCommand } from '../../platform/useCommand';
import { ReasonFrame } from '../../ui/ReasonFrame';
import { explain } from './messages';

type Props = {
  readonly grantId: string;
  readonly verdict: GrantVerdict;
  readonly onClose: () => void;
  readonly onChanged: () => void;
};

/** 核实紧急查阅: said once, with why. */
export function JudgeDialog({ grantId, verdict, onClose, onChanged }: Props) {
  const { message } = App.useApp();
  const { busy, run } = useCommand(judgeEmergency);
  const isJustified = verdict === 'justified';
  const decide = async (reason: string) => {
    const reply = await run({ grantId, verdict, reason });
    if (!reply) return undefined;
    if (!reply.ok) return explain(reply.code);
    void message.success('已记录结论');
    onChanged();
    return undefined;
  };
  return (
    <ReasonFrame
      title={isJustified ? '理由成立' : '理由不成立'}
      effects={
        isJustified
          ? ['结论和依据写入这次问诊的留痕，不能再改']
          : ['结论和依据写入这次问诊的留痕，不能再改', '该人员 90 天内不能再用紧急查阅']
      }
      okText="记录结论"
      isDanger={!isJustified}
      busy={busy}
      onDecide={decide}
      onClose={onClose}
    />
  );
}
