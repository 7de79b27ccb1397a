import { instantOf, shanghai } from '@shared/kernel/time';

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** `周二` of a Shanghai day. */
export const weekdayText = (day: string): string => WEEKDAYS[shanghai(instantOf(day, 0)).weekday]!;

/** `11月24日 周二`. */
export const longDay = (day: string): string =>
  `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 ${weekdayText(day)}`;
