import * as z from 'zod/mini';
import { GuestKind } from '../domain/call/call';
import { ConsentReference, ConsentText } from '../domain/consent/texts';
import { Channel, Side } from '../domain/consultation/consultation';
import { command, query } from '../kernel/contract';
import { ConsultationId, GuestId, PatientId, RecordingId } from '../kernel/ids';
import { typedText } from '../kernel/text';
import { Instant } from '../kernel/time';
import { CaseDoctor } from './consultation';

/** Recordings of one visit that are listed, the newest first. */
export const MAX_RECORDINGS_SHOWN = 20;

/** 入场凭据: what lets one person into one room for some minutes. Kept nowhere. */
export const RoomTicket = z.object({
  sdkAppId: z.int(),
  userId: z.string(),
  userSig: z.string(),
  /** String room id. */
  roomId: z.string(),
  privateMapKey: z.string(),
  /** Where no account of TRTC is set: the emulated cloud's door for browsers. */
  signalUrl: z.optional(z.string()),
});
export type RoomTicket = z.infer<typeof RoomTicket>;

/** Somebody who may be in the room. */
export const RoomPerson = z.object({
  userId: z.string(),
  who: z.enum(['patient', 'doctor', 'guest']),
  name: z.string(),
  kind: z.optional(GuestKind),
  /** Heard of before the door within the last minute. */
  isAtDoor: z.boolean(),
  isIn: z.boolean(),
  /** Since when they are in. */
  since: z.optional(Instant),
});
export type RoomPerson = z.infer<typeof RoomPerson>;

/** 第三方 as the two sides see them. */
export const GuestView = z.object({
  id: GuestId,
  kind: GuestKind,
  name: z.string(),
  askedBy: Side,
  state: z.enum(['asked', 'agreed', 'joined', 'declined', 'removed']),
  joinedAt: z.optional(Instant),
});
export type GuestView = z.infer<typeof GuestView>;

/** 录制 as listed in a case. */
export const RecordingItem = z.object({
  id: RecordingId,
  startedAt: Instant,
  stoppedAt: z.optional(Instant),
  /** Known once the vendor has handed the file over. */
  seconds: z.optional(z.int()),
  keptUntil: Instant,
});
export type RecordingItem = z.infer<typeof RecordingItem>;

/** Whether one is let in now, and if not, why. */
export const RoomStanding = z.enum([
  'open',
  'call.text_only',
  'consultation.not_paid',
  'consultation.not_open',
  'call.not_booked',
  'call.too_early',
  'call.too_late',
]);
export type RoomStanding = z.infer<typeof RoomStanding>;

/** 诊室, as everybody sees it who belongs there. */
export const CallView = z.object({
  consultationId: ConsultationId,
  channel: Channel,
  standing: RoomStanding,
  me: z.object({ userId: z.string(), who: z.enum(['patient', 'doctor', 'guest']) }),
  doctor: CaseDoctor,
  patientName: z.string(),
  appointment: z.optional(z.object({ from: Instant, until: Instant })),
  opensAt: z.optional(Instant),
  closesAt: z.optional(Instant),
  people: z.array(RoomPerson),
  /** For the two sides alone. */
  guests: z.array(GuestView),
  recording: z.object({
    isRunning: z.boolean(),
    /** Who has agreed so far. */
    mine: z.boolean(),
    patient: z.boolean(),
    doctor: z.boolean(),
    guests: z.boolean(),
    text: ConsentText,
  }),
  /** For the two sides alone. */
  recordings: z.array(RecordingItem).check(z.maxLength(MAX_RECORDINGS_SHOWN)),
  now: Instant,
});
export type CallView = z.infer<typeof CallView>;

const OF_CASE = z.strictObject({ consultationId: ConsultationId });
const WINDOW = [
  'call.text_only',
  'consultation.not_paid',
  'consultation.not_open',
  'call.not_booked',
  'call.too_early',
  'call.too_late',
] as const;
const MEMBER = ['consultation.not_found', 'guest.removed'] as const;

/** 看诊室: who is there, from when until when, and what was agreed to. */
export const getCall = query({
  name: 'call.get',
  roles: ['patient', 'doctor'],
  input: OF_CASE,
  output: CallView,
  rejections: MEMBER,
});

/** 候在门外: said again every half minute while the page is open. */
export const waitForCall = command({
  name: 'call.wait',
  roles: ['patient', 'doctor'],
  input: OF_CASE,
  output: z.object({ at: Instant }),
  rejections: [...MEMBER, 'call.text_only', 'consultation.not_paid', 'consultation.not_open'],
});

/** 进入诊室: a ticket for this person, this room and the next minutes. */
export const enterCall = command({
  name: 'call.enter',
  roles: ['patient', 'doctor'],
  input: OF_CASE,
  output: z.object({ ticket: RoomTicket, withVideo: z.boolean(), closesAt: Instant, now: Instant }),
  rejections: [
    ...MEMBER,
    ...WINDOW,
    'consultation.not_accepted',
    'consent.withdrawn',
    'institution.not_licensed',
    'doctor.not_qualified',
    'doctor.face_check_missing',
  ],
});

/** 已在诊室: the app says that its line to the room stands; the vendor says so too. */
export const arriveInCall = command({
  name: 'call.arrive',
  roles: ['patient', 'doctor'],
  input: OF_CASE,
  output: z.object({ at: Instant }),
  rejections: [...MEMBER, ...WINDOW],
});

/** 离开诊室. */
export const leaveCall = command({
  name: 'call.leave',
  roles: ['patient', 'doctor'],
  input: OF_CASE,
  output: z.object({ at: Instant }),
  rejections: ['consultation.not_found', 'guest.removed'],
});

/** 邀请第三方: the other side must agree before anybody comes. */
export const inviteGuest = command({
  name: 'call.invite',
  roles: ['patient', 'doctor'],
  input: z.strictObject({
    consultationId: ConsultationId,
    kind: GuestKind,
    /** Of an interpreter or a doctor; family are one of the account's verified persons. */
    name: z.optional(typedText(1, 30)),
    patientId: z.optional(PatientId),
  }),
  output: z.object({ guestId: GuestId }),
  rejections: [
    'consultation.not_found',
    'consultation.not_open',
    'guest.family_by_patient',
    'guest.person_unverified',
    'guest.name_missing',
    'guest.too_many',
  ],
});

/** 同意或不同意第三方. */
export const answerGuest = command({
  name: 'call.answerGuest',
  roles: ['patient', 'doctor'],
  input: z.strictObject({ consultationId: ConsultationId, guestId: GuestId, agrees: z.boolean() }),
  output: z.object({ guestId: GuestId }),
  rejections: ['consultation.not_found', 'guest.not_found', 'guest.not_yours_to_answer', 'guest.answered'],
});

/** 取邀请码: shown once, good for a quarter of an hour and for one person. */
export const issueGuestCode = command({
  name: 'call.issueCode',
  roles: ['patient', 'doctor'],
  input: z.strictObject({ consultationId: ConsultationId, guestId: GuestId }),
  output: z.object({ code: z.string(), until: Instant }),
  rejections: [
    'consultation.not_found',
    'guest.not_found',
    'guest.not_yours',
    'guest.not_agreed',
    'guest.joined',
  ],
});

/** 凭邀请码加入. */
export const joinCall = command({
  name: 'call.join',
  roles: ['patient'],
  input: z.strictObject({ code: z.string().check(z.regex(/^[\w.-]{10,200}$/)) }),
  output: z.object({ consultationId: ConsultationId }),
  rejections: [
    'invitation.invalid',
    'invitation.used',
    'invitation.expired',
    'invitation.own_case',
    'consultation.not_open',
  ],
});

/** 移出第三方, at once. */
export const removeGuest = command({
  name: 'call.removeGuest',
  roles: ['patient', 'doctor'],
  input: z.strictObject({ consultationId: ConsultationId, guestId: GuestId }),
  output: z.object({ guestId: GuestId }),
  rejections: ['consultation.not_found', 'guest.not_found'],
});

/** 同意录制, or without a text 撤回同意: recording stops. */
export const consentToRecording = command({
  name: 'call.consentToRecording',
  roles: ['patient', 'doctor'],
  input: z.strictObject({ consultationId: ConsultationId, agreed: z.optional(ConsentReference) }),
  output: z.object({ agreed: z.boolean() }),
  rejections: [...MEMBER, 'consultation.not_open', 'consent.outdated'],
});

/** 查看录制: the trail keeps who has looked. */
export const openRecording = command({
  name: 'call.openRecording',
  roles: ['patient', 'doctor'],
  input: z.strictObject({ consultationId: ConsultationId, recordingId: RecordingId }),
  output: z.object({ url: z.string() }),
  rejections: ['consultation.not_found', 'recording.not_found', 'recording.not_finished'],
});
