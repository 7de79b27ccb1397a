import { useParameter } from '../../platform/location';
import { ApplicationId } from '@shared/kernel/ids';
import { QueueView } from './QueueView';
import { ReviewView } from './ReviewView';

/** 入驻审核: the queue, or the one application that the address names. */
export default function ApplicationsPage() {
  const id = ApplicationId.safeParse(useParameter('id'));
  return id.success ? <ReviewView key={id.data} applicationId={id.data} /> : <QueueView />;
}
