import type { ConsultationView } from '@shared/contracts/consultation';
import type { ConsultationState } from '@shared/domain/consultation/consultation';
import { whenText } from '../../ui/when';

type Tone = 'quiet' | 'waiting' | 'done' | 'danger' | 'action';

/** How a case stands, in a word. */
export const stateWord: Record<ConsultationState, { readonly text: string; readonly tone: Tone }> = {
  awaiting_payment: { text: '待支付', tone: 'waiting' },
  waiting: { text: '待接诊', tone: 'waiting' },
  in_progress: { text: '问诊中', tone: 'action' },
  record_due: { text: '已结束', tone: 'done' },
  terminated: { text: '已转线下', tone: 'waiting' },
  completed: { text: '已结束', tone: 'done' },
  cancelled: { text: '已取消', tone: 'quiet' },
  abandoned: { text: '已关闭', tone: 'quiet' },
  expired: { text: '医生超时', tone: 'quiet' },
  no_show: { text: '未到', tone: 'quiet' },
};

/** How a case ended without a doctor, and what can be done next. */
export const endText: Record<
  'cancelled' | 'expired' | 'abandoned' | 'no_show',
  { readonly title: string; readonly note: string }
> = {
  cancelled: { title: '您已取消这次问诊', note: '需要时可以随时再次问诊' },
  expired: { title: '医生没有在承诺时间内接诊', note: '抱歉让您久等。您可以请其他出诊中的医生看' },
  abandoned: { title: '超时未支付，订单已关闭', note: '没有扣款。需要时可以再次问诊' },
  no_show: {
    title: '约定的时间您没有到',
    note: '医生按时等候了您。按下单前公示的规则，这次费用不退。需要时可以再次预约',
  },
};

/** The place in the queue. */
export const queueText = (ahead: number): string => (ahead === 0 ? '下一位就是您' : `您前面还有 ${ahead} 位`);

/** 预计等待, by the doctor's recent pace. What is not known is not guessed. */
export const expectedText = (expected: ConsultationView['expected']): string =>
  expected
    ? `按医生最近的接诊速度，大约还要等 ${expected.fromMinutes} 到 ${expected.toMinutes} 分钟`
    : '最近接诊的人少，还说不准要等多久';

/** 问诊时间已到: what was ordered is over. */
export const isTimeOver = ({ windUp }: Pick<ConsultationView, 'windUp'>, now: number): boolean =>
  windUp !== undefined && now >= windUp.from;

/** 轮次与时长 while the talk goes on; undefined where neither is limited. */
export function limitsText(
  { rounds, talkUntil }: Pick<ConsultationView, 'rounds' | 'talkUntil'>,
  now: number,
): string | undefined {
  // Once it is over, the thread says so.
  if (talkUntil !== undefined && now >= talkUntil) return undefined;
  const parts = [
    talkUntil !== undefined && `可以问到 ${whenText(talkUntil, now)}`,
    rounds !== undefined && `最多追问 ${rounds} 次`,
  ];
  return parts.filter((it) => it !== false).join('，') || undefined;
}

const CALLED_OFF = {
  title: '医生停诊了',
  note: '抱歉，医生那天不能出诊。费用全额退回，您可以改约其他时间或其他医生',
};
const NOT_THERE = {
  title: '约定的时间医生没有到',
  note: '非常抱歉让您白等了。费用已自动全额退回，您可以改约其他时间或其他医生',
};

const LEFT_OPEN = {
  title: '医生没有回复您最后的提问',
  note: '非常抱歉。费用已自动全额退回，医生之前的回复您仍可以查看',
};
const SILENT = {
  title: '医生接诊后没有回复',
  note: '非常抱歉让您白等了。费用已自动全额退回，您可以请其他出诊中的医生看',
};

/** How a case ended that no doctor has seen, or answered. */
export function endTextOf(
  {
    calledOffAt,
    appointment,
    acceptedAt,
    answered,
  }: Pick<ConsultationView, 'calledOffAt' | 'appointment' | 'acceptedAt' | 'answered'>,
  ending: keyof typeof endText,
): { readonly title: string; readonly note: string } {
  if (ending === 'cancelled' && calledOffAt !== undefined) return CALLED_OFF;
  if (ending !== 'expired') return endText[ending];
  if (answered) return LEFT_OPEN;
  if (appointment) return NOT_THERE;
  return acceptedAt === undefined ? endText.expired : SILENT;
}
