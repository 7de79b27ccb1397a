import { App } from 'antd';
import { decideReview, type StaffReview } from '@shared/contracts/review';
import { useCommand } from '../../platform/useCommand';
import { ReasonFrame } from '../../ui/ReasonFrame';
import { explain } from './messages';

type Props = {
  readonly review: StaffReview;
  readonly isShown: boolean;
  readonly onClose: () => void;
  readonly onChanged: () => void;
};

/** 公开或隐藏评价, with a reason that stays. */
export function DecideDialog({ review, isShown, onClose, onChanged }: Props) {
  const { message } = App.useApp();
  const { busy, run } = useCommand(decideReview);
  const decide = async (reason: string) => {
    const reply = await run({ consultationId: review.id, isShown, reason });
    if (!reply) return undefined;
    if (!reply.ok) return explain(reply.code);
    void message.success(isShown ? '已公开' : '已隐藏');
    onChanged();
    return undefined;
  };
  return (
    <ReasonFrame
      title={isShown ? '公开评价' : '隐藏评价'}
      effects={
        isShown
          ? ['所有人可见，计入医生的满意度', '医生的回复一起公开']
          : ['不再公开，不计入医生的满意度', '评价和理由会保留，不会删除']
      }
      okText={isShown ? '公开' : '隐藏'}
      isDanger={!isShown}
      busy={busy}
      onDecide={decide}
      onClose={onClose}
    />
  );
}
