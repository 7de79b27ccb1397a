import { SEAL_ANSWER_DAYS } from '@shared/domain/seal/undecided';

/** Said where patients have waited too long for the hospital's answer. */
export const lateText = (late: number): string =>
  `${String(late)} 位患者申请封存病历，已超过 ${String(SEAL_ANSWER_DAYS)} 天没有答复。请尽快核对后确认。`;
