import * as contracts from '@shared/contracts/call';
import type { GuestKind } from '@shared/domain/call/call';
import type { ConsentReference } from '@shared/domain/consent/texts';
import type { ConsultationId, GuestId, PatientId, RecordingId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

/** Who is invited: somebody by name, or for family a verified person of the account. */
export type Invited = { readonly kind: GuestKind; readonly name?: string; readonly patientId?: PatientId };

/** What a room asks of the cloud. */
export const callService = {
  get: (consultationId: ConsultationId) => call(contracts.getCall, { consultationId }),
  wait: (consultationId: ConsultationId) => call(contracts.waitForCall, { consultationId }),
  enter: (consultationId: ConsultationId) => call(contracts.enterCall, { consultationId }),
  arrive: (consultationId: ConsultationId) => call(contracts.arriveInCall, { consultationId }),
  leave: (consultationId: ConsultationId) => call(contracts.leaveCall, { consultationId }),
  invite: (consultationId: ConsultationId, guest: Invited, key: string) =>
    call(contracts.inviteGuest, { consultationId, ...guest }, key),
  answer: (consultationId: ConsultationId, guestId: GuestId, agrees: boolean, key: string) =>
    call(contracts.answerGuest, { consultationId, guestId, agrees }, key),
  code: (consultationId: ConsultationId, guestId: GuestId) =>
    call(contracts.issueGuestCode, { consultationId, guestId }),
  join: (code: string) => call(contracts.joinCall, { code }),
  remove: (consultationId: ConsultationId, guestId: GuestId, key: string) =>
    call(contracts.removeGuest, { consultationId, guestId }, key),
  consent: (consultationId: ConsultationId, agreed: ConsentReference | undefined, key: string) =>
    call(contracts.consentToRecording, { consultationId, ...(agreed && { agreed }) }, key),
  openRecording: (consultationId: ConsultationId, recordingId: RecordingId) =>
    call(contracts.openRecording, { consultationId, recordingId }),
};
