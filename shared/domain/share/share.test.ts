import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_MS } from '../../kernel/time';
import { revoke, stateOf, type RecordShare } from './share';

const AT = 1_000_000;
const share = (days: number) => ({ at: AT, until: AT + days * DAY_MS }) as RecordShare;

test('At no instant is a share open that was taken back before, and none outlives its days', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 0, max: 31 * DAY_MS }),
      fc.integer({ min: 0, max: 31 * DAY_MS }),
      (days, revoked, looked) => {
        const taken = revoke(share(days), AT + revoked);
        if (looked >= revoked || looked >= days * DAY_MS)
          expect(stateOf(taken, AT + Math.max(looked, revoked))).not.toBe('open');
      },
    ),
  );
});

test('Taking back what is over by itself changes nothing', () => {
  expect(revoke(share(1), AT + DAY_MS)).toEqual(share(1));
});
