import { clockText, instantOf, shanghai } from '@shared/kernel/time';

/** An instant as a field for day and time takes it, in Shanghai: 2026-03-05T14:30. */
export function fieldOf(at: number): string {
  const { day, minute } = shanghai(at);
  return `${day}T${clockText(minute)}`;
}

/** What such a field holds, as an instant; undefined while it is no day and time. */
export function momentOf(field: string): number | undefined {
  const [, day, hours, minutes] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/.exec(field) ?? [];
  if (day === undefined) return undefined;
  const at = instantOf(day, Number(hours) * 60 + Number(minutes));
  return Number.isNaN(at) ? undefined : at;
}
