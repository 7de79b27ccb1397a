import { effect } from '../../_runtime/effect';
import { clearRoom } from '../roomAtVendor';

/** A case that is over has no room any more. */
export const onCaseEnded = effect(
  'call.onCaseEnded',
  [
    'consultation.completed',
    'consultation.missed',
    'consultation.terminated',
    'consultation.cancelled',
    'consultation.expired',
  ],
  ({ consultationId }, tools) => clearRoom(consultationId, tools),
);
