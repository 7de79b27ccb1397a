import { useCallback } from 'react';
import type { ConsultationId } from '@shared/kernel/ids';
import { explain } from '../../features/review/messages';
import { ReviewCard } from '../../features/review/ReviewCard';
import { ReviewForm } from '../../features/review/ReviewForm';
import { reviewService } from '../../features/review/service';
import { goBack } from '../../platform/navigation';
import { useLoaded } from '../../platform/useLoaded';
import { Empty } from '../../ui/Empty';
import { NotReady } from '../../ui/NotReady';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { ForCase } from '../../features/session/ForCase';

/** 评价 of one visit: to be written, or as it stands. */
export default function ReviewPage() {
  return <ForCase>{(id) => <Review id={id} />}</ForCase>;
}

function Review({ id }: { readonly id: ConsultationId }) {
  const ask = useCallback(() => reviewService.get(id), [id]);
  const { screen, reload } = useLoaded(ask, explain);
  switch (screen.kind) {
    case 'loading':
    case 'failed':
      return <NotReady screen={screen} onRetry={reload} rows={4} />;
    case 'ready': {
      const { review, mayWrite } = screen.value;
      if (mayWrite) return <ReviewForm id={id} onDone={() => void goBack()} />;
      if (!review)
        return (
          <Page>
            <Empty title="这次问诊不能评价了" note="问诊结束后 30 天内可以评价" />
          </Page>
        );
      return (
        <Page>
          {!review.isShown && <Notice tone="waiting">评价已收到，医院看过后公开</Notice>}
          <ReviewCard review={review} />
        </Page>
      );
    }
  }
}
