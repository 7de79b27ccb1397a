import { IncidentId } from '@shared/kernel/ids';
import { useParameter } from '../../platform/location';
import { IncidentHandling } from './IncidentHandling';
import { IncidentList } from './IncidentList';

/** 安全事件处置: the list, or the one incident that the address names. */
export default function IncidentsPage() {
  const id = IncidentId.safeParse(useParameter('id'));
  return id.success ? <IncidentHandling key={id.data} incidentId={id.data} /> : <IncidentList />;
}
