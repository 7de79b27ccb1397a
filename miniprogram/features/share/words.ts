import type { ShareState } from '@shared/domain/share/share';
import { clockText, shanghai } from '@shared/kernel/time';

/** Days that a patient chooses from. */
export const DAYS = [1, 3, 7, 14, 30] as const;

const dayText = (at: number): string => {
  const { day, minute } = shanghai(at);
  return `${day} ${clockText(minute)}`;
};

/** How a share stands, in words. */
export function standingText({
  state,
  until,
  revokedAt,
}: {
  state: ShareState;
  until: number;
  revokedAt?: number | undefined;
}): string {
  if (state === 'open') return `有效至 ${dayText(until)}`;
  if (state === 'revoked') return revokedAt === undefined ? '已撤回' : `已于 ${dayText(revokedAt)} 撤回`;
  return `已于 ${dayText(until)} 到期`;
}
