import * as z from 'zod/mini';
import { IncidentId, StaffId } from '../../kernel/ids';
import { typedText } from '../../kernel/text';
import { Instant } from '../../kernel/time';

/** 事件性质: the three of 个人信息保护法 第五十七条. */
export const INCIDENT_KINDS = ['leak', 'tampering', 'loss'] as const;
export const IncidentKind = z.enum(INCIDENT_KINDS);
export type IncidentKind = z.infer<typeof IncidentKind>;

/** 发生或者可能发生. */
export const CERTAINTIES = ['happened', 'possible'] as const;
export const Certainty = z.enum(CERTAINTIES);
export type Certainty = z.infer<typeof Certainty>;

/** 涉及的信息种类; nobody has to know them at once. */
export const INFORMATION_KINDS = [
  'identity',
  'id_number',
  'contact',
  'health',
  'media',
  'minors',
  'money',
  'account',
  'staff',
  'unknown',
] as const;
export const InformationKind = z.enum(INFORMATION_KINDS);
export type InformationKind = z.infer<typeof InformationKind>;

/** 事件情况, as far as it is known. */
export const IncidentFacts = z.strictObject({
  kind: IncidentKind,
  certainty: Certainty,
  categories: z.array(InformationKind).check(z.minLength(1), z.maxLength(INFORMATION_KINDS.length)),
  /** 涉及人数; absent while nobody knows. */
  people: z.optional(z.int().check(z.nonnegative(), z.maximum(2_000_000_000))),
  words: typedText(10, 2000),
});
export type IncidentFacts = z.infer<typeof IncidentFacts>;

const part = typedText(0, 1000);

/** 通知内容 that the law names, as it is typed; each part may still be empty. */
export const NoticeTexts = z.strictObject({
  causes: part,
  harm: part,
  /** 已采取的补救措施. */
  measures: part,
  /** 个人可以采取的减轻危害的措施. */
  advice: part,
  contact: part,
});
export type NoticeTexts = z.infer<typeof NoticeTexts>;

/** 处置步骤 after the noticing, in their order. */
export const INCIDENT_STEPS = ['contain', 'report', 'tell', 'close'] as const;
export const IncidentStepName = z.enum(INCIDENT_STEPS);
export type IncidentStepName = z.infer<typeof IncidentStepName>;

/** 通知 as it was sent: whatever is typed afterwards changes it no more. */
export const Notice = z.object({
  title: z.string(),
  parts: z.array(z.object({ heading: z.string(), text: z.string() })),
});
export type Notice = z.infer<typeof Notice>;

/** One step, done. */
export const IncidentStep = z.object({
  step: IncidentStepName,
  /** When it was done, as it was typed, and when that was written down. */
  at: Instant,
  recordedAt: Instant,
  by: StaffId,
  byName: z.string(),
  words: z.string(),
  /** 依法不通知个人: harm was avoided effectively (第五十七条第二款), with why in the words. */
  isExempt: z.optional(z.literal(true)),
  notice: z.optional(Notice),
});
export type IncidentStep = z.infer<typeof IncidentStep>;

/** 状态; see `lifecycle.ts`. */
export const IncidentState = z.enum(['detected', 'contained', 'reported', 'told', 'closed']);
export type IncidentState = z.infer<typeof IncidentState>;

/** 安全事件处置 as stored. */
export const Incident = z.object({
  id: IncidentId,
  /** 演练: goes through the same steps, is marked everywhere, and touches nothing outside itself. */
  isDrill: z.boolean(),
  isOpen: z.boolean(),
  state: IncidentState,
  /** 发现时间: from then on every step is late by as much as it has not been done. */
  noticedAt: Instant,
  openedAt: Instant,
  openedBy: StaffId,
  openedByName: z.string(),
  /** The security event that it began with. */
  securityEventId: z.optional(z.string()),
  /** Raised with every change: nobody writes over what they have not read. */
  revision: z.int(),
  facts: IncidentFacts,
  notice: NoticeTexts,
  steps: z.array(IncidentStep),
  /** 结束全部员工登录, each time it was done. */
  sessionsEnded: z.array(z.object({ at: Instant, by: StaffId })),
});
export type Incident = z.infer<typeof Incident>;
