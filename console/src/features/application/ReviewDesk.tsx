import { Button } from 'antd';
import { useState } from 'react';
import { openApplication, type ApplicationReview } from '@shared/contracts/application';
import { addressOf } from '../../platform/location';
import { useCommand } from '../../platform/useCommand';
import { PageTitle } from '../../ui/PageTitle';
import { clockOf } from '../../ui/when';
import { QUEUE_PATH } from './address';
import { Decision } from './Decision';
import { EvidenceViewer } from './EvidenceViewer';
import { FormTable } from './FormTable';
import { HistoryList } from './HistoryList';
import { pointedAt, type Reasons } from './reasons';
import './review.css';
import { KINDS } from './words';

type Props = { readonly review: ApplicationReview; readonly onReload: () => unknown };

/** The evidence, what was typed beside it, and the decision. */
export function ReviewDesk({ review, onReload }: Props) {
  const [reasons, setReasons] = useState<Reasons>([]);
  const { busy, run } = useCommand(openApplication);
  const longer = async () => {
    if ((await run({ applicationId: review.id, reason: 'review' }))?.ok) onReload();
  };
  const point = (at: Reasons[number]['at']) => setReasons((known) => pointedAt(known, at));
  return (
    <div className="stack">
      <PageTitle
        title={`${KINDS[review.kind]}入驻：${review.form.institutionName ?? review.form.name ?? ''}`}
        hint={`这次查看到 ${clockOf(review.openUntil)} 为止，已留痕。`}
      >
        <a href={addressOf(QUEUE_PATH)}>回到队列</a>
        <Button loading={busy} onClick={() => void longer()}>
          再看半小时
        </Button>
      </PageTitle>
      <div className="review">
        <EvidenceViewer evidence={review.evidence} onPoint={point} onReload={onReload} />
        <div className="stack">
          <FormTable review={review} onPoint={point} />
          <Decision review={review} reasons={reasons} setReasons={setReasons} />
          <HistoryList review={review} />
        </div>
      </div>
    </div>
  );
}
