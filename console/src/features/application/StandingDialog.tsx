import {
  reinstateApplication,
  suspendApplication,
  type ApplicationReview,
} from '@shared/contracts/application';
import { useCommand } from '../../platform/useCommand';
import { ReasonFrame } from '../../ui/ReasonFrame';
import { explain } from './messages';

const DEEDS = {
  suspend: {
    contract: suspendApplication,
    title: '暂停',
    effects: [
      '立即从列表和下单中撤下',
      '候诊的患者全额退款，正在问诊的患者会收到告知',
      '理由会留痕，申请人看得到',
    ],
    done: '已暂停，立即生效',
  },
  reinstate: {
    contract: reinstateApplication,
    title: '恢复',
    effects: ['证照都在有效期内时，立即恢复', '理由会留痕，申请人看得到'],
    done: '已恢复',
  },
} as const;

type Props = {
  readonly review: ApplicationReview;
  readonly deed: keyof typeof DEEDS;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
};

/** 暂停 and 恢复 of somebody who was let in. */
export function StandingDialog({ review, deed, onClose, onDone }: Props) {
  const { contract, title, effects, done } = DEEDS[deed];
  const { busy, run } = useCommand<typeof suspendApplication | typeof reinstateApplication>(contract);
  const decide = async (reason: string) => {
    const reply = await run({ applicationId: review.id, reason });
    if (!reply) return undefined;
    if (!reply.ok) return explain(reply.code);
    onDone(done);
    return undefined;
  };
  return (
    <ReasonFrame
      title={`${title}：${review.nameMasked}`}
      effects={effects}
      okText={title}
      isDanger={deed === 'suspend'}
      busy={busy}
      onDecide={decide}
      onClose={onClose}
    />
  );
}
