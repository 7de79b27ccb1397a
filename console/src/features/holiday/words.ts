import { instantOf, shanghai } from '@shared/kernel/time';

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** 周一 of 1, and so on; 0 is 周日. */
export const weekdayText = (weekday: number): string => WEEKDAYS[weekday] ?? '';

/** `2026-10-01` with its weekday. */
export const dayText = (day: string): string =>
  `${day}（${weekdayText(shanghai(instantOf(day, 0)).weekday)}）`;

/** What a day is, in a few words. */
export const kindText = ({ follows }: { readonly follows?: number | undefined }): string =>
  follows === undefined ? '放假' : `上班，按${weekdayText(follows)}排班`;

/** 按哪一天排班: the choices for a day that is worked instead. */
export const FOLLOWS = [1, 2, 3, 4, 5, 6, 0].map((value) => ({ value, label: weekdayText(value) }));

/** Why a day cannot be entered as it is typed; undefined when it can. */
export function faultOf(day: string, name: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) return '请选择日期';
  return name.trim() === '' ? '请填写名称，例如“国庆节”' : undefined;
}
