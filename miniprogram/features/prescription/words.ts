import type { Remark, PrescriptionState } from '@shared/domain/prescription/prescription';
import type * as z from 'zod/mini';

type Tone = 'quiet' | 'waiting' | 'done' | 'danger';

/** Where a prescription stands, for both sides. */
export const stateText: Record<PrescriptionState, string> = {
  submitted: '药师审核中',
  returned: '医生修改中',
  effective: '已生效',
  used: '已使用',
  voided: '已作废',
  expired: '已过期',
};

/** Its colour; the word says the same. */
export const stateTone: Record<PrescriptionState, Tone> = {
  submitted: 'waiting',
  returned: 'waiting',
  effective: 'done',
  used: 'quiet',
  voided: 'danger',
  expired: 'quiet',
};

/** What it means for the patient, and what to do next. */
export const stateNote: Record<PrescriptionState, string> = {
  submitted: '药师审核通过后才生效，请等待',
  returned: '药师请医生修改，修改后再审核',
  effective: '请在有效期内使用',
  used: '这张处方已经用过，不能再次使用',
  voided: '医生已作废，请不要使用',
  expired: '没有在有效期内使用。仍需用药请再问医生',
};

/** Who said what between doctor and pharmacist. */
export const remarkText: Record<z.infer<typeof Remark>['kind'], string> = {
  question: '药师询问',
  answer: '医生回复',
  returned: '药师退回',
};
