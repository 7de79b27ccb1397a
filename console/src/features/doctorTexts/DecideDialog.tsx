import { App } from 'antd';
import { decideTexts, type HeldTextsView } from '@shared/contracts/doctor';
import { useCommand } from '../../platform/useCommand';
import { ReasonFrame } from '../../ui/ReasonFrame';
import { explain } from './messages';

type Props = {
  readonly text: HeldTextsView;
  readonly isShown: boolean;
  readonly onClose: () => void;
  readonly onChanged: () => void;
};

/** 公开 or 不公开 of what a doctor wrote, with a reason that stays. */
export function DecideDialog({ text, isShown, onClose, onChanged }: Props) {
  const { message } = App.useApp();
  const { busy, run } = useCommand(decideTexts);
  const decide = async (reason: string) => {
    const reply = await run({ doctorId: text.doctorId, isShown, at: text.held.at, reason });
    if (!reply) return undefined;
    if (!reply.ok) return explain(reply.code);
    void message.success(isShown ? '已公开' : '没有公开');
    onChanged();
    return undefined;
  };
  return (
    <ReasonFrame
      title={isShown ? '公开介绍' : '不公开'}
      effects={isShown ? ['患者立即看到新的介绍'] : ['患者看到的仍是原来的介绍', '医生需要改写后再提交']}
      okText={isShown ? '公开' : '不公开'}
      isDanger={!isShown}
      busy={busy}
      onDecide={decide}
      onClose={onClose}
    />
  );
}
