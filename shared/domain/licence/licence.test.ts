import { expect, test } from 'vitest';
import { aLicence } from '../../../testing/caseWorld';
import { StaffId } from '../../kernel/ids';
import { DAY_MS } from '../../kernel/time';
import { expiryLevel, warned } from './expiry';
import { isLicensed } from './licensed';
import { correct } from './save';

/** Midnight in Shanghai at the end of 2026-11-23. */
const MIDNIGHT = Date.parse('2026-11-23T16:00:00Z');
const host = aLicence('medical_institution');
const approval = aLicence('internet_hospital');

test('A department is treated only while both licences name it, through their last day and from their first', () => {
  const may = (...licences: Parameters<typeof isLicensed>[0]) => isLicensed(licences, '03.01', MIDNIGHT);
  expect(may(host, approval)).toBe(true);
  expect(may(host)).toBe(false);
  expect(may(approval)).toBe(false);
  expect(may(host, { ...approval, departmentCodes: ['07'] })).toBe(false);
  expect(may({ ...host, departmentCodes: ['07'] }, approval)).toBe(false);
  expect(may(host, { ...approval, withdrawn: true })).toBe(false);
  expect(may(host, { ...approval, validUntil: '2026-11-23' })).toBe(false);
  expect(may(host, { ...approval, validFrom: '2026-11-25' })).toBe(false);
  const { validUntil: _, ...endless } = approval;
  expect(may(host, endless)).toBe(false);
  const last = { ...approval, validUntil: '2026-11-23' };
  expect(isLicensed([host, last], '03.01', MIDNIGHT - 1)).toBe(true);
});

test('Two licences, one of which is over, do not hinder each other', () => {
  const old = aLicence('internet_hospital', { validUntil: '2026-01-01' });
  expect(isLicensed([old, host, approval], '03.01', MIDNIGHT)).toBe(true);
  // No sum of two halves: each department must stand in one licence that is in force.
  const half = { ...approval, validUntil: '2026-01-01', departmentCodes: ['03.01' as const] };
  expect(isLicensed([host, half, { ...approval, departmentCodes: ['07'] }], '03.01', MIDNIGHT)).toBe(false);
});

test('A subdivision of our own is covered by what the licence names, and names nothing else', () => {
  const surgery = { departmentCodes: ['04.01' as const] };
  const both = [aLicence('medical_institution', surgery), aLicence('internet_hospital', surgery)];
  expect(isLicensed(both, '04.01b', MIDNIGHT)).toBe(true);
  expect(isLicensed(both, '04.02', MIDNIGHT)).toBe(false);
  const breast = { departmentCodes: ['04.01b' as const] };
  const narrow = [aLicence('medical_institution', breast), aLicence('internet_hospital', breast)];
  expect(isLicensed(narrow, '04.01', MIDNIGHT)).toBe(false);
});

test('Warnings begin 90, 30 and 7 days before the last day, and once it is over', () => {
  const levelAt = (days: number) => expiryLevel({ validUntil: '2026-11-24' }, MIDNIGHT - days * DAY_MS);
  const levels = [91, 90, 31, 30, 8, 7, 0, -1].map(levelAt);
  expect(levels).toEqual([
    undefined,
    ...['within_90', 'within_90', 'within_30', 'within_30', 'within_7', 'within_7', 'expired'],
  ]);
  expect(expiryLevel({}, MIDNIGHT)).toBeUndefined();
});

test('Each warning is given once; a later last day begins anew, a corrected number does not', () => {
  const near = aLicence('internet_hospital', { validUntil: '2026-12-01' });
  const once = warned(near, MIDNIGHT)!;
  expect(once.warnings).toEqual([{ level: 'within_7', at: MIDNIGHT }]);
  expect(warned(once, MIDNIGHT + 1)).toBeUndefined();
  expect(warned({ ...near, withdrawn: true }, MIDNIGHT)).toBeUndefined();
  const { kind, holder, issuer, validFrom, departmentCodes } = near;
  const facts = { kind, holder, issuer, validFrom, departmentCodes, number: 'PDY1' };
  const by = { by: StaffId.parse('staff-1'), now: MIDNIGHT };
  const kept = correct(once, { ...facts, validUntil: '2026-12-01' }, by);
  expect(kept).toMatchObject({ ok: true, value: { number: 'PDY1', warnings: once.warnings } });
  expect(correct(once, { ...facts, validUntil: '2030-12-01' }, by)).toMatchObject({
    value: { warnings: [] },
  });
});
