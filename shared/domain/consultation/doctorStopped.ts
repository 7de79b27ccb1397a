import type { Termination } from './termination';

/** What the hospital says in the place of a doctor who was stopped. */
export const DOCTOR_STOPPED: Termination = {
  reason: 'doctor_stopped',
  urgency: 'today',
  words: '这位医生暂时不能继续接诊，费用会全额退回。请换一位医生，或到医院当面看；不舒服加重请立即就医',
  institution: '就近的医院，或本院其他医生',
};
