import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceOf, FORM } from '../../../testing/joinWorld';
import { instantOf } from '../../kernel/time';
import { consentBytes } from '../consent/texts';
import { daysLeft, isQualified, lastDayOf, papersOf, type Qualification } from '../doctor/qualification';
import { ApplicationEvent, ApplicationState, type ApplicationForm } from './application';
import { faultsOf } from './faults';
import { ApplicationKind, DEMANDS } from './fields';
import { applicationLifecycle } from './lifecycle';
import { JOIN_NOTICE } from './notice';
import { isCreditCode } from './creditCode';
import { nextLookAt, validityOf } from './standing';

const NOON = (day: string) => instantOf(day, 12 * 60);
const NOW = NOON('2026-11-23');
const faults = (change: ApplicationForm = {}, kind: ApplicationKind = 'doctor', now = NOW) =>
  faultsOf({ kind, form: { ...FORM, ...change }, evidence: evidenceOf(kind) }, now);

test('Every state can be reached, and the table knows the same states and events as the schemas', () => {
  expect(applicationLifecycle.unreachable()).toEqual([]);
  expect([...applicationLifecycle.states].sort()).toEqual([...ApplicationState.options].sort());
  const cells = applicationLifecycle.states.flatMap((state) =>
    ApplicationEvent.options.filter(
      (event) => event !== 'remind' && applicationLifecycle.allows(state, event),
    ),
  );
  expect(new Set(cells)).toEqual(new Set(ApplicationEvent.options.filter((it) => it !== 'remind')));
});

test('Whatever is tried in whatever order, nobody is let in without two reviews after the last submission', () => {
  const events = ApplicationEvent.options.filter((it) => it !== 'remind');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...events), { maxLength: 30 }), (tried) => {
      let state = applicationLifecycle.initial as ApplicationState;
      const happened: string[] = [];
      for (const event of tried) {
        const next = applicationLifecycle.next(state, event as never);
        if (!next.ok) continue;
        state = next.value;
        happened.push(event);
        if (event === 'approve') expect(happened.slice(-3)).toEqual(['submit', 'pass_first', 'approve']);
      }
    }),
  );
});

test('The hash of the notice is the hash of its text', () => {
  expect(createHash('sha256').update(consentBytes(JOIN_NOTICE)).digest('hex')).toBe(JOIN_NOTICE.sha256);
});

test.each(ApplicationKind.options)(
  'A complete form of a %s has no fault, and an empty one names everything',
  (kind) => {
    expect(faults({}, kind)).toEqual([]);
    const { fields, documents, optional } = DEMANDS[kind];
    const wanted = [...fields, ...documents].filter((it) => !optional.includes(it));
    expect(faultsOf({ kind, form: {}, evidence: {} }, NOW)).toEqual(
      wanted.map((at) => ({ at, reason: 'missing' })),
    );
  },
);

test.each([
  ['practisingSinceOn', '2023-11-24', '2 years and 364 days', 'practice_too_short'],
  ['practisingSinceOn', '2026-11-24', 'tomorrow', 'in_future'],
  ['practisingSinceOn', '2012-06-30', 'the day before the first registration', 'before_registration'],
  ['licenceRegisteredOn', '2026-11-24', 'tomorrow', 'in_future'],
  ['licenceUntil', '2026-11-22', 'yesterday', 'over'],
  ['insuranceUntil', '2026-11-22', 'yesterday', 'over'],
  ['insuranceFrom', '2026-11-24', 'tomorrow', 'not_yet'],
  ['contractUntil', '2026-11-22', 'yesterday', 'over'],
  ['idNumber', '110105194912310021', 'with a wrong last place', 'malformed'],
  ['creditCode', '91350100M000100Y44', 'with a wrong last place', 'malformed'],
  ['departmentCode', '99', 'of no department of this hospital', 'malformed'],
  ['licenceNo', '11011000001234', 'of fourteen digits', 'malformed'],
  ['phone', '12345678901', 'of no telephone', 'malformed'],
  ['name', ' \u200b ', 'of blanks', 'missing'],
] as const)('%s %s (%s) is %s', (at, value, _what, reason) => {
  const kind = at === 'creditCode' ? 'institution' : 'doctor';
  const change = { [at]: value, ...(at === 'licenceRegisteredOn' && { practisingSinceOn: '' }) };
  expect(faults(change, kind)).toContainEqual({ at, reason });
});

test('Exactly three years of independent practice, and papers that end today, are enough', () => {
  expect(faults({ practisingSinceOn: '2023-11-23' })).toEqual([]);
  expect(
    faults({ licenceUntil: '2026-11-23', insuranceUntil: '2026-11-23', insuranceFrom: '2026-11-23' }),
  ).toEqual([]);
});

test('Three years from a leap day are over on the first of March', () => {
  const leap = { licenceRegisteredOn: '2024-02-29', practisingSinceOn: '2024-02-29' };
  const later = { insuranceUntil: '2027-12-31' };
  expect(faults({ ...leap, ...later }, 'doctor', instantOf('2027-02-28', 1439))).toEqual([
    { at: 'practisingSinceOn', reason: 'practice_too_short' },
  ]);
  expect(faults({ ...leap, ...later }, 'doctor', instantOf('2027-03-01', 0))).toEqual([]);
});

test('A pharmacist needs no three years, and is not asked for an insurance', () => {
  expect(
    faults({ licenceRegisteredOn: '2026-11-20', insuranceNo: '', practisingSinceOn: '' }, 'pharmacist'),
  ).toEqual([]);
});

const PAPERS: Qualification = {
  practisingSinceOn: '2023-11-23',
  licenceUntil: '2027-03-31',
  insuranceFrom: '2026-11-23',
  insuranceUntil: '2027-06-30',
  contractUntil: '2028-12-31',
  verifiedOn: '2026-11-23',
  recheckBy: '2027-11-23',
};

test('At every service the day decides: three years, insurance begun, licence, insurance, contract and re-check not over', () => {
  const at = (change: Partial<Qualification>, instant: number) =>
    isQualified({ ...PAPERS, ...change }, instant);
  const first = instantOf('2026-11-23', 0);
  expect([first - 1, first].map((it) => at({ insuranceFrom: '2020-01-01' }, it))).toEqual([false, true]);
  expect(at({ insuranceFrom: '2026-11-24' }, first)).toBe(false);
  for (const paper of ['licenceUntil', 'insuranceUntil', 'contractUntil', 'recheckBy'] as const)
    expect(
      [instantOf('2026-12-01', 1439), instantOf('2026-12-02', 0)].map((it) =>
        at({ [paper]: '2026-12-01' }, it),
      ),
    ).toEqual([true, false]);
  expect(isQualified(undefined, first)).toBe(false);
});

test('The papers are looked at again after a year, of a leap day on the twenty-eighth', () => {
  const application = { form: FORM } as never;
  expect(validityOf(application, NOW)).toMatchObject({
    verifiedOn: '2026-11-23',
    recheckBy: '2027-11-23',
    licenceUntil: '9999-12-31',
  });
  expect(validityOf(application, NOON('2028-02-29')).recheckBy).toBe('2029-02-28');
});

test('Days are counted from the Shanghai day of an instant: the last day itself has none left', () => {
  const at = instantOf('2026-11-23', 1439);
  expect(['2026-11-22', '2026-11-23', '2026-11-24', '2027-11-23'].map((it) => daysLeft(it, at))).toEqual([
    -1, 0, 1, 365,
  ]);
  expect(papersOf(PAPERS).map(({ until }) => until)).toEqual([
    '2027-03-31',
    '2027-06-30',
    '2028-12-31',
    '2027-11-23',
  ]);
});

test('Reminders come 60, 30 and 7 days before the first paper ends, and the end on the day after', () => {
  expect(lastDayOf(PAPERS)).toBe('2027-03-31');
  const looks: string[] = [];
  for (let at = NOW; looks.length < 4;) {
    at = nextLookAt(PAPERS, at);
    looks.push(new Date(at + 8 * 3_600_000).toISOString().slice(0, 10));
  }
  expect(looks).toEqual(['2027-01-30', '2027-03-01', '2027-03-24', '2027-04-01']);
});

test('A 统一社会信用代码 with one changed place is found', () => {
  const code = '91350100M000100Y43';
  expect(isCreditCode(code)).toBe(true);
  for (let place = 0; place < 17; place += 1) {
    const other = code[place] === '1' ? '2' : '1';
    expect(isCreditCode(code.slice(0, place) + other + code.slice(place + 1))).toBe(false);
  }
});
