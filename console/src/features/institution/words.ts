import type { LicenceView } from '@shared/contracts/institution';
import type { ExpiryLevel } from '@shared/domain/licence/licence';
import type { Tone } from '../../ui/Tag';

const TONES: Readonly<Record<ExpiryLevel, Tone>> = {
  within_90: 'quiet',
  within_30: 'waiting',
  within_7: 'danger',
  expired: 'danger',
};

/** Whether a licence holds, in a word. */
export function stateOf({ withdrawn, expiry, inForce, daysLeft }: LicenceView): {
  readonly tone: Tone;
  readonly text: string;
} {
  if (withdrawn) return { tone: 'quiet', text: '已停用' };
  if (expiry === 'expired') return { tone: 'danger', text: '已过期' };
  if (!inForce) return { tone: 'waiting', text: '尚未生效' };
  if (expiry === undefined || daysLeft === undefined) return { tone: 'done', text: '有效' };
  return { tone: TONES[expiry], text: daysLeft === 0 ? '今天到期' : `还有 ${daysLeft} 天到期` };
}

/** What needs somebody now: over, or nearly, and not withdrawn. The most urgent first. */
export const urgent = (licences: readonly LicenceView[]): readonly LicenceView[] =>
  licences
    .filter(({ withdrawn, expiry }) => !withdrawn && expiry !== undefined)
    .toSorted((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0));
