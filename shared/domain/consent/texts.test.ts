import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  consentBytes,
  GUARDIAN_CONSENT,
  isCurrent,
  NOTIFICATIONS,
  PRIVACY_NOTICE,
  PROXY_CONSENT,
  RECORD_SHARING,
  RISK_NOTICE,
  SENSITIVE_HEALTH,
} from './texts';

test.each([
  ...[PRIVACY_NOTICE, RISK_NOTICE, GUARDIAN_CONSENT, PROXY_CONSENT],
  ...[SENSITIVE_HEALTH, NOTIFICATIONS, RECORD_SHARING],
])('The hash of $title is the hash of its text', (text) => {
  expect(createHash('sha256').update(consentBytes(text)).digest('hex')).toBe(text.sha256);
});

test('Only the text as it stands now counts as agreed', () => {
  const { version, sha256 } = RISK_NOTICE;
  expect(isCurrent({ version, sha256 }, RISK_NOTICE)).toBe(true);
  expect(isCurrent({ version, sha256: PRIVACY_NOTICE.sha256 }, RISK_NOTICE)).toBe(false);
  expect(isCurrent({ version: '2020-01-01', sha256 }, RISK_NOTICE)).toBe(false);
});
