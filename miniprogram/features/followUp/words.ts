import type { EvidenceState } from '@shared/contracts/consultation';

/** How the evidence stands, as the doctor sees it. */
export const evidenceText: Record<EvidenceState, string> = {
  not_opened: '凭证未打开',
  opened: '凭证待认定',
  confirmed: '已认定复诊',
  more_needed: '等待患者补充',
  not_follow_up: '不属于复诊',
};

/** The three things a doctor can find, with what follows. */
export const VERDICTS = [
  { value: 'confirmed' as const, label: '认定复诊', note: '材料上有明确诊断，与这次是同一个病' },
  { value: 'more_needed' as const, label: '需要补充', note: '看不清，或没有诊断那一页' },
  { value: 'not_follow_up' as const, label: '不属于复诊', note: '按咨询继续，不能下诊断；或终止并转线下' },
];
