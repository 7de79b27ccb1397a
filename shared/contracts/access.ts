import * as z from 'zod/mini';
import { AccessGrant, EMERGENCY_ROLES, GrantReason, GrantVerdict } from '../domain/access/grant';
import { Complaint } from '../domain/consultation/complaint';
import { MESSAGES_PER_PAGE, MessageView } from '../domain/consultation/message';
import { Diagnoses, RecordDraftBody } from '../domain/record/record';
import { command, query } from '../kernel/contract';
import { ConsultationId } from '../kernel/ids';
import { typedText } from '../kernel/text';
import { Instant } from '../kernel/time';
import { CaseDoctor, CasePatient } from './consultation';

/** 紧急查阅: opens somebody else's case for an hour. It alarms the security administrator, and the patient sees who and why. */
export const breakGlass = command({
  name: 'access.breakGlass',
  roles: EMERGENCY_ROLES,
  input: z.strictObject({ consultationId: ConsultationId, reason: GrantReason }),
  output: z.object({ until: Instant }),
  rejections: [
    'doctor.not_qualified',
    'doctor.face_check_missing',
    'consultation.not_found',
    'access.not_needed',
    'access.restricted',
    'access.barred',
    'access.too_many',
  ],
});

/** The case that was opened, while the hour lasts. Nothing can be written in it. */
export const readCase = query({
  name: 'access.readCase',
  roles: EMERGENCY_ROLES,
  input: z.strictObject({
    consultationId: ConsultationId,
    afterSeq: z.optional(z.int().check(z.minimum(0))),
  }),
  output: z.object({
    until: Instant,
    doctor: CaseDoctor,
    patient: CasePatient,
    complaint: Complaint,
    record: z.optional(
      z.object({ body: RecordDraftBody, diagnoses: Diagnoses, signedAt: z.optional(Instant) }),
    ),
    messages: z.array(MessageView).check(z.maxLength(MESSAGES_PER_PAGE)),
    lastSeq: z.int(),
  }),
  rejections: ['doctor.not_qualified', 'doctor.face_check_missing', 'access.not_granted'],
});

/** Every emergency there was, newest first, 20 a page. */
export const listEmergencies = query({
  name: 'access.list',
  roles: ['security_admin', 'auditor'],
  input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(200))) }),
  output: z.object({
    emergencies: z.array(
      z.object({
        ...z.pick(AccessGrant, {
          ...{ id: true, consultationId: true, role: true, actorId: true },
          ...{ reason: true, at: true, until: true },
          ...{ verdict: true, verdictAt: true, verdictReason: true },
        }).shape,
        name: z.string(),
        /** Who found it justified or not. */
        verdictName: z.optional(z.string()),
      }),
    ),
    nextCursor: z.optional(z.string()),
  }),
  rejections: ['list.cursor_invalid'],
});

/** 核实紧急查阅: justified or not, with why. Whoever opened a case without need opens none for ninety days. */
export const judgeEmergency = command({
  name: 'access.judge',
  roles: ['security_admin'],
  input: z.strictObject({
    grantId: z.string().check(z.minLength(1), z.maxLength(64)),
    verdict: GrantVerdict,
    reason: typedText(5, 500),
  }),
  output: z.object({ verdict: GrantVerdict }),
  rejections: ['access.not_found', 'access.decided'],
});
