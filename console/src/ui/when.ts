import { clockText, DAY_MS, HOUR_MS, MINUTE_MS, shanghai } from '@shared/kernel/time';

const SECOND_MS = 1_000;

/** A moment in a table: 2026-03-05 14:30, in Shanghai. */
export function whenText(at: number): string {
  const { day, minute } = shanghai(at);
  return `${day} ${clockText(minute)}`;
}

/** A countdown that is looked at: 1:09. */
export function countdownText(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** 14:30, in Shanghai. */
export const clockOf = (at: number): string => clockText(shanghai(at).minute);

/** How long something has lasted: 不到 1 分钟, 12 分钟, 3 小时, 2 天. Rounded down. */
export function agoText(ms: number): string {
  if (ms < MINUTE_MS) return '不到 1 分钟';
  if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)} 分钟`;
  return ms < DAY_MS ? `${Math.floor(ms / HOUR_MS)} 小时` : `${Math.floor(ms / DAY_MS)} 天`;
}

/** A moment to the second, where the order of two matters: 2026-03-05 14:30:07. */
export const momentText = (at: number): string =>
  `${whenText(at)}:${String(Math.floor(at / SECOND_MS) % 60).padStart(2, '0')}`;
