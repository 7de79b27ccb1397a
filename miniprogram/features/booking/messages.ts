import type {
  agreeToMove,
  arrive,
  joinWait,
  leaveWait,
  listOffers,
  listTimes,
  reschedule,
} from '@shared/contracts/appointment';
import type { cancelConsultation } from '@shared/contracts/consultation';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code =
  | CodeOf<typeof listOffers>
  | CodeOf<typeof listTimes>
  | CodeOf<typeof reschedule>
  | CodeOf<typeof agreeToMove>
  | CodeOf<typeof arrive>
  | CodeOf<typeof joinWait>
  | CodeOf<typeof leaveWait>
  | CodeOf<typeof cancelConsultation>
  | TransportRejection;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'doctor.not_found': '这位医生暂不接诊，请选择其他医生',
  'tier.not_offered': '医生没有开通这项服务，请返回选择其他方式',
  'consultation.not_found': '没有找到这次问诊，请返回问诊列表查看',
  'consultation.not_cancellable': '医生已经接诊，或问诊已经结束，不能再取消',
  'appointment.not_booked': '这次问诊没有待就诊的预约，请返回刷新',
  'appointment.too_late': '离约定时间不到 2 小时，不能再取消或改期',
  'appointment.moves_used': '改期次数已用完。来不了可以取消，全额退回',
  'appointment.nothing_proposed': '医生的改期提议已经失效，约定时间不变',
  'appointment.too_early': '还没有到时间，开始前 10 分钟起可以签到',
  'slot.not_offered': '这个时间已不能预约，请选择其他时间',
  'slot.taken': '这个时间刚刚被约走了，请选择其他时间',
  'appointment.overlaps': '这位就诊人在这个时间已有预约，请选择其他时间',
  'wait.times_free': '这一天现在有号，可以直接预约',
  'wait.already_waiting': '您已在候补这一天，有号时会为您保留',
  'wait.too_many': '同时最多候补 5 天，请先退出一个',
  'wait.not_found': '没有找到这个候补，请返回刷新',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
