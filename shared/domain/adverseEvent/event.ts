import * as z from 'zod/mini';
import {
  AccountId,
  AdverseEventId,
  ConsultationId,
  DoctorId,
  DrugId,
  PatientId,
  PictureId,
  PrescriptionId,
  StaffId,
} from '../../kernel/ids';
import { typedText } from '../../kernel/text';
import { Day, Instant } from '../../kernel/time';
import { Diagnosis } from '../diagnosis/code';
import { Sex } from '../patient/patient';
import { BatchNo } from '../pharmacy/shelf';
import { RED_FLAG_ACTIONS, RED_FLAG_CATEGORIES } from '../triage/redFlags/rule';

/** 有多难受, as a person says it: bearable, in the way of the day, seen at a hospital, or in danger now. */
export const Felt = z.enum(['bearable', 'limiting', 'hospital', 'danger']);
export type Felt = z.infer<typeof Felt>;

/** 现在怎么样. */
export const Now = z.enum(['gone', 'better', 'same', 'worse']);

/** 不良反应 as its person tells it. */
export const ToldEvent = z.strictObject({
  drugId: DrugId,
  words: typedText(5, 1000),
  beganOn: Day,
  felt: Felt,
  /** 还在用吗; what became of it after stopping is asked of those who stopped. */
  stillTaking: z.enum(['yes', 'stopped', 'unsure']),
  afterStopping: z.optional(z.enum(['better', 'same', 'unsure'])),
  now: Now,
  /** From the box, where the hospital does not know it. */
  batchNo: z.optional(BatchNo),
});
export type ToldEvent = z.infer<typeof ToldEvent>;

/** 怀疑药品, as it was prescribed and handed out. */
export const SuspectedDrug = z.object({
  id: DrugId,
  name: z.string(),
  tradeName: z.optional(z.string()),
  form: z.string(),
  strength: z.string(),
  approvalNumber: z.string(),
  maker: z.string(),
  /** 用法用量 in words. */
  use: z.string(),
  batchNos: z.array(z.string()),
  prescribedOn: Day,
});
export type SuspectedDrug = z.infer<typeof SuspectedDrug>;

/** 关联性评价, the six of the national form. */
export const CAUSALITIES = [
  'certain',
  'probable',
  'possible',
  'unlikely',
  'pending',
  'unassessable',
] as const;
export const Causality = z.enum(CAUSALITIES);
export type Causality = z.infer<typeof Causality>;

/** 严重药品不良反应: any of these (药品不良反应报告和监测管理办法 第六十三条). */
export const SERIOUS_GROUNDS = [
  'death',
  'life_threatening',
  'cancer_or_birth_defect',
  'disability',
  'hospital',
  'other_important',
] as const;
export const SeriousGround = z.enum(SERIOUS_GROUNDS);
export type SeriousGround = z.infer<typeof SeriousGround>;

export const OUTCOMES = ['recovered', 'improving', 'not_improved', 'unknown', 'sequelae', 'died'] as const;
export const DECHALLENGES = ['yes', 'no', 'unclear', 'not_stopped'] as const;
export const RECHALLENGES = ['yes', 'no', 'unclear', 'not_again'] as const;
export const EFFECTS = ['none', 'longer', 'worse', 'sequelae', 'died'] as const;

/** 评价 of a pharmacist, in the words of the national form. */
export const Assessment = z.strictObject({
  /** 不良反应名称. */
  name: typedText(2, 50),
  causality: Causality,
  /** Empty for 一般; any makes it 严重. */
  grounds: z.array(SeriousGround).check(z.maxLength(SERIOUS_GROUNDS.length)),
  /** 新的: the leaflet does not have it, or not like this. */
  isNew: z.boolean(),
  outcome: z.enum(OUTCOMES),
  /** 停药或减量后是否消失或减轻; 再次使用后是否再次出现. */
  dechallenge: z.enum(DECHALLENGES),
  rechallenge: z.enum(RECHALLENGES),
  effectOnDisease: z.enum(EFFECTS),
  /** 过程描述及处理情况. */
  course: typedText(5, 1000),
  /** To the patient, who reads it. */
  advice: typedText(5, 300),
});
export type Assessment = z.infer<typeof Assessment>;

/** 上报 to the national system, or a 跟踪报告 after it. */
export const Filing = z.object({
  at: Instant,
  by: StaffId,
  name: z.string(),
  /** 报告单位评价. */
  causality: Causality,
  /** 编码 that the national system gave. */
  reference: z.string(),
});
export type Filing = z.infer<typeof Filing>;

/** 照片 of a rash, a swelling, a package: so many at most. */
export const MAX_EVENT_PICTURES = 4;

/** 状态; see `lifecycle.ts`. */
export const AdverseEventState = z.enum(['reported', 'assessed', 'filed']);
export type AdverseEventState = z.infer<typeof AdverseEventState>;

/** 不良反应报告 as stored. */
export const AdverseEvent = z.object({
  id: AdverseEventId,
  accountId: AccountId,
  patientId: PatientId,
  consultationId: ConsultationId,
  prescriptionId: PrescriptionId,
  doctorId: DoctorId,
  doctorName: z.string(),
  hospital: z.string(),
  patient: z.object({ name: z.string(), sex: Sex, bornOn: Day, weightKg: z.optional(z.number()) }),
  drug: SuspectedDrug,
  /** 并用药品: the other medicines of the prescription, and what the person said they take. */
  others: z.array(z.string()),
  /** 用药原因. */
  diagnoses: z.array(Diagnosis),
  /** 相关重要信息: allergies and pregnancy as they were told. */
  background: z.array(z.string()),
  told: ToldEvent,
  /** 照片 by what they are; the files lie sealed. Absent where none was shown. */
  pictures: z.optional(z.array(z.object({ id: PictureId, sha256: z.optional(z.string()) }))),
  flags: z.array(
    z.object({
      ruleId: z.string(),
      category: z.enum(RED_FLAG_CATEGORIES),
      action: z.enum(RED_FLAG_ACTIONS),
      evidence: z.array(z.string()),
    }),
  ),
  /** Version of the rules that looked for danger. */
  rules: z.string(),
  state: AdverseEventState,
  /** 获知时间. */
  at: Instant,
  /** Until when it must be with the national system; see `deadline.ts`. */
  reportBy: Instant,
  /** Since when more is known than was sent on: the time of a 跟踪报告 runs from there. */
  followedAt: z.optional(Instant),
  assessed: z.optional(z.object({ ...Assessment.shape, at: Instant, by: StaffId, byName: z.string() })),
  filings: z.array(Filing),
});
export type AdverseEvent = z.infer<typeof AdverseEvent>;
