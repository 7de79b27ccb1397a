import type * as z from 'zod/mini';
import type { OrderReasonView } from '@shared/contracts/triage';
import type { TriageNote } from '@shared/domain/triage/triage';
import type { RedFlagAction } from '@shared/domain/triage/redFlags/rule';
import { minutesText } from '../../ui/when';

/** What is said when the words were no description of a complaint. Kind, and with a way on. */
export const noteText: Record<TriageNote, string> = {
  empty: '请先写一写哪里不舒服，例如：咳嗽三天，夜里加重',
  too_short: '请再多说一点：哪里不舒服，多久了，什么时候更难受',
  not_understood: '没有看懂您写的内容，请用几个字说说哪里不舒服，也可以直接选择科室',
  not_medical: '这里只能帮您找科室和医生，请说说哪里不舒服',
  looks_for_doctor: '想找认识的医生，可以从科室里找；也可以说说哪里不舒服，看看该看什么科',
};

/** What to do now, above everything else. */
export const actionText: Record<RedFlagAction, string> = {
  call_120: '请立即拨打 120',
  emergency_department: '请立即去最近医院的急诊科',
  hotline: '我们很担心您',
};

/** Why a doctor stands where they stand: closed codes, so that nothing is claimed but what the rule says. */
export function reasonText(reason: z.infer<typeof OrderReasonView>): string {
  switch (reason.code) {
    case 'grassroots_first':
      return '常见病基层医生优先';
    case 'fits':
      return `擅长：${reason.words.join('、')}`;
    case 'promise':
      return `${minutesText(reason.minutes)}内接诊`;
    case 'queue':
      return reason.waiting === 0 ? '现在不用等' : `前面 ${reason.waiting} 人`;
    case 'rating':
      return `患者评价 ${reason.stars.toFixed(1)} 分（${reason.reviews} 条）`;
  }
}
