import { getIncident, listIncidents } from '@shared/contracts/incident';
import { incidentPaper } from '@shared/contracts/paper';
import type { NoticeReader } from '@shared/domain/incident/notice';
import type { IncidentId } from '@shared/kernel/ids';
import { call } from '../../platform/call';

/** What the pages of 安全事件处置 ask. Its commands are asked by the dialogs themselves. */
export const incidentService = {
  list: (isOpen: boolean, cursor: string | undefined) =>
    call(listIncidents, { isOpen, ...(cursor !== undefined && { cursor }) }),
  get: (incidentId: IncidentId) => call(getIncident, { incidentId }),
  paper: (incidentId: IncidentId, reader: NoticeReader) => call(incidentPaper, { incidentId, reader }),
};
