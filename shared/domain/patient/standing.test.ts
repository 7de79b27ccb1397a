import { describe, expect, test } from 'vitest';
import { instantOf } from '../../kernel/time';
import { GUARDIAN_CONSENT, PROXY_CONSENT, referenceOf } from '../consent/texts';
import { PatientId } from '../../kernel/ids';
import type { Relation } from './patient';
import { consentNeeded, needsPresence, whyNotTreated, type Standing } from './standing';

const at = (day: string, minute = 600) => instantOf(day, minute);
const SOMEBODY = PatientId.parse('somebody');
const person = (bornOn: string, relation: Relation, more: Partial<Standing> = {}): Standing => ({
  ...{ bornOn, relation, verifiedAt: 1 },
  ...more,
});
const GUARDED = { ...referenceOf(GUARDIAN_CONSENT), personId: SOMEBODY, name: '王芳', agreedAt: 1 };
const LENT = { ...referenceOf(PROXY_CONSENT), askerId: SOMEBODY, how: 'in_person', agreedAt: 1 } as const;

describe('the birthday decides, on the Shanghai day', () => {
  test.each([
    ['2012-11-24', 'guardian', '13 years and 364 days'],
    ['2012-11-23', 'none', '14 years today'],
    ['2012-11-22', 'none', '14 years and a day'],
  ])('A child born on %s needs %s (%s)', (bornOn, needed) => {
    expect(consentNeeded(person(bornOn, 'child'), at('2026-11-23'))).toBe(needed);
  });

  test.each([
    ['2020-11-24', true, '5 years and 364 days'],
    ['2020-11-23', false, '6 years today'],
    ['2020-11-22', false, '6 years and a day'],
  ])('Of a child born on %s it is %s that the guardian must be there (%s)', (bornOn, needed) => {
    expect(needsPresence({ bornOn }, at('2026-11-23'))).toBe(needed);
  });

  test('A child turns 14 at midnight in Shanghai, not in London', () => {
    const born = person('2012-11-23', 'child');
    expect(consentNeeded(born, at('2026-11-23', 0) - 1)).toBe('guardian');
    expect(consentNeeded(born, at('2026-11-23', 0))).toBe('none');
  });

  test('Who was born on February 29 turns 14, 6 and 18 on March 1 of a common year, never a day early', () => {
    expect(consentNeeded(person('2008-02-29', 'child'), at('2022-02-28'))).toBe('guardian');
    expect(consentNeeded(person('2008-02-29', 'child'), at('2022-03-01'))).toBe('none');
    expect(needsPresence({ bornOn: '2020-02-29' }, at('2026-02-28'))).toBe(true);
    expect(needsPresence({ bornOn: '2020-02-29' }, at('2026-03-01'))).toBe(false);
    expect(consentNeeded(person('2008-02-29', 'child'), at('2026-02-28'))).toBe('none');
    expect(consentNeeded(person('2008-02-29', 'child'), at('2026-03-01'))).toBe('proxy');
  });

  test('A child of 17 is spoken for by its parents, an adult child asks for itself or agrees', () => {
    expect(consentNeeded(person('2008-11-24', 'child'), at('2026-11-23'))).toBe('none');
    expect(consentNeeded(person('2008-11-23', 'child'), at('2026-11-23'))).toBe('proxy');
  });
});

test.each(['father', 'mother', 'spouse', 'other'] as const)('An adult %s must have agreed', (relation) => {
  expect(consentNeeded(person('1960-01-01', relation), at('2026-11-23'))).toBe('proxy');
});

test('The refusals come in order, and nothing is taken for granted', () => {
  const now = at('2026-11-23');
  const { verifiedAt: _, ...unverified } = person('2020-01-01', 'child', { guardian: GUARDED });
  expect(whyNotTreated(unverified, now)).toBe('patient.unverified');
  expect(whyNotTreated(person('2020-01-01', 'self'), now)).toBe('guardian.self');
  expect(whyNotTreated(person('2020-01-01', 'child'), now)).toBe('guardian.consent_missing');
  expect(whyNotTreated(person('2020-01-01', 'child', { guardian: GUARDED }), now)).toBeUndefined();
  expect(whyNotTreated(person('1960-01-01', 'father'), now)).toBe('proxy.consent_missing');
  expect(whyNotTreated(person('1960-01-01', 'father', { guardian: GUARDED }), now)).toBe(
    'proxy.consent_missing',
  );
  expect(whyNotTreated(person('1960-01-01', 'father', { proxyConsent: LENT }), now)).toBeUndefined();
  expect(whyNotTreated(person('1990-01-01', 'self'), now)).toBeUndefined();
});

test('A consent that was withdrawn, or was to an older text, is none', () => {
  const now = at('2026-11-23');
  const mother = (proxyConsent: Standing['proxyConsent']) =>
    whyNotTreated(person('1960-01-01', 'mother', { proxyConsent }), now);
  expect(mother({ ...LENT, withdrawnAt: 2 })).toBe('proxy.consent_missing');
  expect(mother({ ...LENT, version: 'older' })).toBe('proxy.consent_missing');
  expect(mother({ ...LENT, sha256: '0'.repeat(64) })).toBe('proxy.consent_missing');
});
