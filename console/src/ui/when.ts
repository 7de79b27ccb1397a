import { clockText, shanghai } from '@shared/kernel/time';

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
