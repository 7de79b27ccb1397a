import { listEvents, openEvent, type QueuedEvent } from '@shared/contracts/adverseEvent';
import { adverseEventPaper } from '@shared/contracts/paper';
import type { AdverseEventId } from '@shared/kernel/ids';
import { call } from '../../platform/call';

export type Group = QueuedEvent['state'];

/** What the page of 不良反应 asks. Its commands are asked by the dialog itself. */
export const adverseEventService = {
  list: (group: Group, cursor: string | undefined) =>
    call(listEvents, { group, ...(cursor !== undefined && { cursor }) }),
  paper: (eventId: AdverseEventId) => call(adverseEventPaper, { eventId }),
  open: (eventId: AdverseEventId) => call(openEvent, { eventId }),
};
