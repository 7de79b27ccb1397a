import * as z from 'zod/mini';
import { DEPARTMENT_CODES, departmentName } from '../department/departments';

/** 处置: where the patient goes from here, coded. No consultation closes without one. */
export const Disposition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('self_care') }),
  z.strictObject({ kind: z.literal('online_again') }),
  z.strictObject({
    kind: z.literal('outpatient'),
    /** 门诊 within this many days. */
    withinDays: z.int().check(z.minimum(1), z.maximum(30)),
    /** Which department, where the doctor names one. */
    departmentCode: z.optional(z.enum(DEPARTMENT_CODES)),
  }),
  z.strictObject({ kind: z.literal('emergency') }),
  z.strictObject({ kind: z.literal('call_120') }),
]);
export type Disposition = z.infer<typeof Disposition>;

/** 转线下: the patient goes to a hospital from here. */
export const isInPerson = ({ kind }: Disposition): boolean =>
  kind === 'outpatient' || kind === 'emergency' || kind === 'call_120';

/** The disposition in words a patient can act on. */
export function dispositionText(disposition: Disposition): string {
  switch (disposition.kind) {
    case 'self_care':
      return '在家自我护理，按医生说的观察';
    case 'online_again':
      return '按医生说的时间再次线上问诊';
    case 'outpatient':
      return disposition.departmentCode
        ? `请在 ${disposition.withinDays} 天内到医院${departmentName(disposition.departmentCode)}门诊就诊`
        : `请在 ${disposition.withinDays} 天内到医院门诊就诊`;
    case 'emergency':
      return '请尽快到最近的医院急诊';
    case 'call_120':
      return '请立即拨打 120';
  }
}
