import type {
  askSubstitute,
  callOff,
  declineToSubstitute,
  keepVisit,
  propose,
  saveDay,
  saveVisits,
  saveWeek,
  takeOver,
} from '@shared/contracts/appointment';
import type { acceptConsultation } from '@shared/contracts/consultation';
import type { markMissed } from '@shared/contracts/visit';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code =
  | CodeOf<typeof askSubstitute>
  | CodeOf<typeof callOff>
  | CodeOf<typeof declineToSubstitute>
  | CodeOf<typeof keepVisit>
  | CodeOf<typeof propose>
  | CodeOf<typeof saveDay>
  | CodeOf<typeof saveVisits>
  | CodeOf<typeof saveWeek>
  | CodeOf<typeof takeOver>
  | CodeOf<typeof acceptConsultation>
  | CodeOf<typeof markMissed>
  | TransportRejection;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'schedule.backwards': '结束时间要晚于开始时间，休息要在时段之内，请核对',
  'schedule.overlaps': '同一天的时段重叠了，请核对',
  'schedule.in_past': '这一天已经过去，请选择今天或以后',
  'schedule.booked': '这一天已有患者预约，请先改期、停诊或请人替诊，再调整时间',
  'schedule.substitute_agreed': '已有同事同意替诊这一天',
  'schedule.not_asked': '这个替诊请求已经撤回或处理过，请刷新',
  'tier.title_too_low': '专家问诊由主任医师或副主任医师开通',
  'price.out_of_limits': '价格不在医院规定的范围内，请修改',
  'visit.minutes_not_offered': '请选择列出的时长',
  'doctor.not_found': '没有找到这位医生，请刷新',
  'doctor.not_fitting': '替诊需要同科室、职称不低于您的医生',
  'doctor.not_qualified': '您的执业资质暂时不满足接诊要求，请在“我的资质”里查看原因',
  'doctor.face_check_missing': '接诊前需要完成今天的人脸核验，请回到工作台进行核验',
  'consent.withdrawn': '就诊人或监护人已撤回代问的同意，这次问诊不能接诊，费用会退回',
  'institution.not_licensed': '本院这个科目的执业许可目前不在有效期内，暂时不能接诊新患者',
  'consultation.not_found': '这一问已被其他医生接走，或患者已取消',
  'consultation.not_responsible': '这次问诊由负责医生签署和结束，您可以查看、回复，或请负责医生处理',
  'consultation.not_waiting': '患者已取消，或等待已超时退款，不能再接诊',
  'consultation.own_case': '这是您自己账号发起的问诊，请由其他医生接诊',
  'consultation.grassroots_first': '这一问正由基层医生优先接诊，两分钟后还没有人接，您就可以接',
  'doctor.full': '您接诊中的患者已到自己设的上限。可以先结束几位，或在接诊设置里改上限',
  'consultation.not_in_progress': '这次问诊没有在进行中，请刷新',
  'appointment.not_booked': '这次预约已经取消或开始，请刷新',
  'appointment.nothing_to_settle': '这次预约已经处理过，请刷新',
  'appointment.already_proposed': '已经提议过一个时间，请等患者答复',
  'appointment.too_early': '还没有到时间：开始前 10 分钟起可以接诊，开始 15 分钟后患者没有到才能标记',
  'appointment.patient_came': '患者已经签到或说过话，不能标记未到',
  'appointment.doctor_not_there': '请先进入诊室或给患者发一条消息，再标记未到',
  'slot.not_offered': '这个时间不在您的出诊时间里，请选择其他时间',
  'slot.in_schedule': '这个时间在放号时段里：空的号可以直接选，约满了请选时段以外的时间',
  'slot.taken': '这个时间已有预约，请选择其他时间',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);

/** The same where codes have lost their type. */
export const explainAny = (code: string): string => explain(code as never);
