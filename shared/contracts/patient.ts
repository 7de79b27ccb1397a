import * as z from 'zod/mini';
import { ConsentReference } from '../domain/consent/texts';
import { HealthFacts, HealthProfile } from '../domain/patient/health';
import { TypedIdNumber } from '../domain/patient/idNumber';
import { PatientDetails, PatientView } from '../domain/patient/patient';
import { command, query } from '../kernel/contract';
import { PatientId } from '../kernel/ids';
import { Instant } from '../kernel/time';
import { typedText } from '../kernel/text';

/** 就诊人 of this account, oldest first. */
export const listPatients = query({
  name: 'patient.list',
  // A visitor has rights in what is stored of them, and names whom they mean.
  roles: ['patient', 'visitor'],
  input: z.strictObject({}),
  output: z.object({ patients: z.array(PatientView) }),
  rejections: [],
});

/** 添加就诊人. */
export const addPatient = command({
  name: 'patient.add',
  roles: ['patient'],
  input: PatientDetails,
  output: PatientView,
  rejections: [
    'patient.limit_reached',
    'patient.born_in_future',
    'patient.too_old',
    'patient.self_exists',
    'patient.duplicate',
  ],
});

/**
 * 修改就诊人; refused while a consultation of this person is open, so that the doctor's picture does not change. With
 * another name, sex or birthday a verified person is unverified again.
 */
export const correctPatient = command({
  name: 'patient.correct',
  roles: ['patient'],
  input: z.strictObject({ patientId: PatientId, details: PatientDetails }),
  output: PatientView,
  rejections: [
    'patient.not_found',
    'patient.case_open',
    'patient.born_in_future',
    'patient.too_old',
    'patient.self_exists',
    'patient.duplicate',
    'patient.number_taken',
  ],
});

/** 移除就诊人: the records stay. */
export const removePatient = command({
  name: 'patient.remove',
  roles: ['patient'],
  input: z.strictObject({ patientId: PatientId }),
  output: z.object({ patientId: PatientId }),
  rejections: ['patient.not_found', 'patient.case_open'],
});

/** 实名核验: name and number against the register; anything but a match is a try gone. */
export const verifyPatient = command({
  name: 'patient.verify',
  roles: ['patient'],
  input: z.strictObject({ patientId: PatientId, idNumber: TypedIdNumber }),
  output: z.object({
    outcome: z.enum(['verified', 'mismatch', 'unknown_number']),
    patient: PatientView,
    /** Tries left today for this person. */
    triesLeft: z.int(),
  }),
  rejections: [
    'patient.not_found',
    'patient.already_verified',
    'verification.limit_reached',
    'verification.under_way',
    'id_number.malformed',
    'id_number.bad_checksum',
    'id_number.impossible_day',
    'id_number.born_in_future',
    'id_number.birthday_differs',
    'id_number.sex_differs',
    'patient.number_exists',
    'identity.provider_unavailable',
    'patient.changed',
    'patient.number_taken',
  ],
});

/** 识别身份证: fills the form and nothing else; the picture is deleted whatever it shows. */
export const readIdCard = command({
  name: 'patient.readIdCard',
  roles: ['patient'],
  input: z.strictObject({ fileId: z.string().check(z.minLength(1), z.maxLength(500)) }),
  output: z.object({ name: z.string(), idNumber: z.string() }),
  rejections: [
    'picture.not_yours',
    'id_card.limit_reached',
    'picture.not_found',
    'picture.too_large',
    'picture.not_an_image',
    'id_card.unreadable',
    'identity.provider_unavailable',
  ],
});

/** 监护人同意: for a child under 14, by the verified adult who owns the account. */
export const recordGuardianConsent = command({
  name: 'patient.recordGuardianConsent',
  roles: ['patient'],
  input: z.strictObject({ patientId: PatientId, consent: ConsentReference }),
  output: PatientView,
  rejections: [
    'patient.not_found',
    'patient.unverified',
    'guardian.not_needed',
    'guardian.relation_unfit',
    'asker.unverified',
    'asker.under_age',
    'consent.outdated',
  ],
});

/** 撤回监护人同意: at once. */
export const withdrawGuardianConsent = command({
  name: 'patient.withdrawGuardianConsent',
  roles: ['patient', 'visitor'],
  input: z.strictObject({ patientId: PatientId }),
  output: PatientView,
  rejections: ['patient.not_found'],
});

/** 代问同意: the person takes this phone and confirms with their own name and the last four places of their number. */
export const recordProxyConsent = command({
  name: 'patient.recordProxyConsent',
  roles: ['patient'],
  input: z.strictObject({
    patientId: PatientId,
    consent: ConsentReference,
    name: typedText(2, 30),
    lastFour: z.string().check(z.regex(/^\d{3}[\dXx]$/)),
  }),
  output: PatientView,
  rejections: [
    'patient.not_found',
    'patient.unverified',
    'proxy.not_needed',
    'asker.unverified',
    'asker.under_age',
    'proxy.confirmation_wrong',
    'consent.outdated',
  ],
});

/** 撤回代问同意: at once. */
export const withdrawProxyConsent = command({
  name: 'patient.withdrawProxyConsent',
  roles: ['patient', 'visitor'],
  input: z.strictObject({ patientId: PatientId }),
  output: PatientView,
  rejections: ['patient.not_found'],
});

/** 健康档案 of a person; absent until something was told. */
export const getHealth = query({
  name: 'patient.getHealth',
  roles: ['patient'],
  input: z.strictObject({ patientId: PatientId }),
  output: z.object({
    profile: z.optional(HealthProfile),
    /** 孕产史 is asked of this person. */
    hasPregnancies: z.boolean(),
  }),
  rejections: ['patient.not_found'],
});

/** 保存健康档案. A complaint that is sent tells it anew. */
export const saveHealth = command({
  name: 'patient.saveHealth',
  roles: ['patient'],
  input: z.strictObject({
    patientId: PatientId,
    facts: HealthFacts,
    /** When the profile was saved that this one was written over; absent when there was none. */
    readAt: z.optional(Instant),
  }),
  output: z.object({ profile: HealthProfile }),
  rejections: [
    'consent.sensitive_missing',
    'patient.not_found',
    'patient.unverified',
    'health.changed_elsewhere',
    'complaint.pregnancy_not_applicable',
  ],
});
