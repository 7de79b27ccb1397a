import { Button } from 'antd';
import { useState } from 'react';
import { openApplication } from '@shared/contracts/application';
import type { ApplicationId } from '@shared/kernel/ids';
import { addressOf } from '../../platform/location';
import { useCommand } from '../../platform/useCommand';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { PageTitle } from '../../ui/PageTitle';
import { Refusal } from '../../ui/Refusal';
import { QUEUE_PATH } from './address';
import { explain } from './messages';
import { ReviewDesk } from './ReviewDesk';
import { useReview } from './useReview';

type Props = { readonly applicationId: ApplicationId };

/** One application: taken, then the evidence beside the decision. */
export function ReviewView({ applicationId }: Props) {
  const { review, reload } = useReview(applicationId);
  switch (review.kind) {
    case 'loading':
      return <Loading rows={8} />;
    case 'failed':
      return (
        <div className="stack">
          <Failure message={review.message} onRetry={reload} />
          <a href={addressOf(QUEUE_PATH)}>回到队列</a>
        </div>
      );
    case 'closed':
      return <Closed applicationId={applicationId} onOpened={reload} />;
    case 'ready':
      return <ReviewDesk review={review.review} onReload={reload} />;
  }
}

function Closed({ applicationId, onOpened }: Props & { readonly onOpened: () => unknown }) {
  const { busy, run } = useCommand(openApplication);
  const [refused, setRefused] = useState<string>();
  const take = async () => {
    setRefused(undefined);
    const reply = await run({ applicationId, reason: 'review' });
    if (!reply) return;
    if (reply.ok) onOpened();
    else setRefused(explain(reply.code));
  };
  return (
    <div className="stack">
      <PageTitle title="入驻审核" />
      <div className="card stack">
        <p>申请材料含个人信息。领取后可以查看半小时，这次查看会留痕，期间同事不能办理这份申请。</p>
        <Refusal message={refused} />
        <div className="row">
          <Button type="primary" loading={busy} onClick={() => void take()}>
            领取并查看
          </Button>
          <a href={addressOf(QUEUE_PATH)}>回到队列</a>
        </div>
      </div>
    </div>
  );
}
