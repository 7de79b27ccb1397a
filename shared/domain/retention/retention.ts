import { instantOf, shanghai, DAY_MS } from '../../kernel/time';
import type { AdverseEvent } from '../adverseEvent/event';
import type { Consultation } from '../consultation/consultation';
import type { MedicineOrder } from '../medicineOrder/order';

/** 病历 are kept for so many years after the visit (医疗机构病历管理规定 as the rules of the project quote it). */
export const RECORD_YEARS = 15;
/** 图文、语音、视频 of a visit are kept for so many years. */
export const TALK_YEARS = 3;

/** 销售记录 of a medicine that was handed out, after the sale (药品网络销售监督管理办法 as the rules of the project quote it). */
export const SALE_YEARS = 5;

/** 安全事件 are kept for so many days; the law wants logs kept for six months at least (网络安全法 on network logs). */
const SECURITY_EVENT_DAYS = 365;

/** Midnight (Shanghai) after the same day so many years later; February 29 counts as March 1. Epoch ms. */
function yearsAfter(at: number, years: number): number {
  const { day } = shanghai(at);
  const same = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  const isThere = shanghai(instantOf(same, 0)).day === same;
  return (isThere ? instantOf(same, 0) : instantOf(`${same.slice(0, 4)}-03-01`, 0)) + DAY_MS;
}

/** Until when (epoch ms) the law wants the conversation of a visit that ended then. */
export const talkKeptUntil = (endedAt: number): number => yearsAfter(endedAt, TALK_YEARS);

/** Until when (epoch ms) the law wants the record of a visit that ended then. */
export const recordKeptUntil = (endedAt: number): number => yearsAfter(endedAt, RECORD_YEARS);

/** Until when (epoch ms) the law wants the record of a sale that was over then. */
export const saleKeptUntil = (overAt: number): number => yearsAfter(overAt, SALE_YEARS);

/** True of an order whose medicine was packed for somebody: what the law makes us keep once it is over. */
export const isSale = ({ lines }: Pick<MedicineOrder, 'lines'>): boolean =>
  lines.some(({ packed }) => packed.length > 0);

/** 可删除对话: ended long enough ago, and nobody has laid a hand on it for a dispute. What was begun is brought to its end. */
export const mayEraseTalk = (
  {
    endedAt,
    sealedAt,
    sealAskedAt,
    erasingTalk,
  }: Pick<Consultation, 'endedAt' | 'sealedAt' | 'sealAskedAt' | 'erasingTalk'>,
  now: number,
): boolean => {
  if (endedAt === undefined || now < talkKeptUntil(endedAt)) return false;
  return erasingTalk === true || (sealedAt === undefined && sealAskedAt === undefined);
};

/** True where a doctor has seen somebody, also to send them on or to fall silent: what the law makes us keep. */
export const isCare = ({
  state,
  said,
}: Pick<Consultation, 'state'> & Partial<Pick<Consultation, 'said'>>): boolean =>
  state === 'completed' ||
  state === 'terminated' ||
  state === 'record_due' ||
  (state === 'expired' && said !== undefined && said.doctor > 0);

/** True of a visit whose record law still keeps, or that somebody has laid a hand on for a dispute. */
export const isCaseKept = (
  it: Pick<Consultation, 'state' | 'endedAt' | 'sealedAt' | 'sealAskedAt'> &
    Partial<Pick<Consultation, 'said'>>,
  now: number,
): boolean =>
  isCare(it) &&
  (it.sealedAt !== undefined ||
    it.sealAskedAt !== undefined ||
    it.endedAt === undefined ||
    now < recordKeptUntil(it.endedAt));

/** True of an order whose sale law still keeps. */
export const isSaleKept = (it: Pick<MedicineOrder, 'lines' | 'changedAt'>, now: number): boolean =>
  isSale(it) && now < saleKeptUntil(it.changedAt);

/**
 * True of a report that the authority has not got yet (药品不良反应报告和监测管理办法): it stays until it was sent on. From
 * then on it is kept with the record of its visit, in which the medicine was prescribed.
 */
export const isReportDue = ({ state }: Pick<AdverseEvent, 'state'>): boolean => state !== 'filed';

/** 安全事件 of before this instant (epoch ms) may be deleted. */
export const securityEventsKeptSince = (now: number): number => now - SECURITY_EVENT_DAYS * DAY_MS;
