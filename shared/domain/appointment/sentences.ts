import { yuan } from '../../kernel/money';
import { APPOINTMENT_RULES } from './appointment';
import { WIND_UP_HOURS } from '../consultation/windUp';
import type { Terms } from './terms';
import { booksTime, type Tier } from './tier';

/** 服务档次 as patients read it. */
export const tierName: Record<Tier, string> = {
  quick: '值班快问',
  named: '图文问诊',
  voice: '语音问诊',
  video: '视频问诊',
  expert: '专家问诊',
  team: '团队问诊',
};

const minutesText = (minutes: number): string =>
  minutes >= 60 && minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`;

/** What one gets for the fee, in a line. */
export const contentText = ({ tier, minutes, rounds }: Terms): string => {
  const length = minutes === undefined ? '' : `${booksTime(tier) ? '' : '接诊后 '}${minutesText(minutes)}`;
  const questions = rounds === undefined ? '' : `最多追问 ${rounds} 次`;
  return [length, questions].filter((it) => it !== '').join('，');
};

/** 公示规则 of a tier: what is promised, and what happens when it is broken. Read before ordering. */
export function ruleSentences({ tier, feeFen, promiseMinutes, minutes, rounds }: Terms): readonly string[] {
  const fee = `${yuan(feeFen)} 元`;
  if (!booksTime(tier))
    return [
      `支付后 ${minutesText(promiseMinutes)}内有医生接诊，超时 ${fee}自动全额退回。`,
      `接诊后 ${minutesText(promiseMinutes)}内医生没有回复，同样自动全额退回。`,
      '接诊前可以随时取消，全额退回。',
      ...(minutes === undefined ? [] : [`接诊后 ${minutesText(minutes)}内可以继续追问，医生随时可以回复。`]),
      ...(rounds === undefined ? [] : [`最多追问 ${rounds} 次；用完后医生仍然可以回复您。`]),
      `问诊时间结束后 ${WIND_UP_HOURS[tier]} 小时内医生签署病历；您最后的提问到那时没有回复，${fee}自动全额退回。`,
      ...(tier === 'team' ? ['团队里的医生都可能回复您，负责医生签署病历并对诊疗负责。'] : []),
    ];
  const { freeUntilMinutes, doctorGraceMinutes, patientGraceMinutes, mostMoves } = APPOINTMENT_RULES;
  return [
    ...(minutes === undefined ? [] : [`每次 ${minutesText(minutes)}，按约定的时间开始。`]),
    `开始前 ${minutesText(freeUntilMinutes)}以上可以取消，${fee}全额退回；也可以改期，最多 ${mostMoves} 次。`,
    `医生超过约定时间 ${doctorGraceMinutes} 分钟没有到，${fee}自动全额退回；到结束时医生既没有进诊室也没有回复，同样退回。`,
    `您超过约定时间 ${patientGraceMinutes} 分钟没有到，算作爽约，费用不退。`,
    `结束后 ${WIND_UP_HOURS[tier]} 小时内医生签署病历。`,
    '医生停诊、改期或换医生时，您可以随时取消，全额退回。',
  ];
}
