import { expect, test } from 'vitest';
import { orderDoctors, type Candidate } from './doctorOrder';

const aDoctor = (id: string, change: Partial<Candidate> = {}): Candidate => ({
  ...{ id, departmentCode: '03.01', goodAt: '长期咳嗽、哮喘', promiseMinutes: 30, waiting: 0 },
  ...change,
});
const adult = { words: ['咳嗽', '痰'], person: { age: 40 }, hasRedFlag: false };
const order = (doctors: readonly Candidate[], asking: Partial<typeof adult> & object = {}) =>
  orderDoctors(doctors, { ...adult, ...asking });
const ids = (placed: ReturnType<typeof order>) => placed.map(({ doctor }) => doctor.id);

test('A doctor who names the complaint comes before one who is asked sooner, and the words are the reason', () => {
  const placed = order([
    aDoctor('soon', { goodAt: '高血压', promiseMinutes: 15 }),
    aDoctor('fits', { promiseMinutes: 60 }),
  ]);
  expect(ids(placed)).toEqual(['fits', 'soon']);
  expect(placed[0]?.reasons).toEqual([
    { code: 'fits', words: ['咳嗽'] },
    { code: 'promise', minutes: 60 },
    { code: 'queue', waiting: 0 },
  ]);
});

test('Of two who fit alike, the shorter promise comes first, then the shorter queue', () => {
  expect(ids(order([aDoctor('a', { promiseMinutes: 60 }), aDoctor('b')]))).toEqual(['b', 'a']);
  expect(ids(order([aDoctor('a', { waiting: 3 }), aDoctor('b', { waiting: 1 })]))).toEqual(['b', 'a']);
});

test('Alike in everything, the order is always the same', () => {
  expect(ids(order([aDoctor('b'), aDoctor('a')]))).toEqual(['a', 'b']);
});

const village = aDoctor('village', { isGrassroots: true, goodAt: '慢病用药', promiseMinutes: 60 });

test('A grass-roots doctor comes first for what they can treat, and it is said', () => {
  const placed = order([aDoctor('a'), village]);
  expect(ids(placed)).toEqual(['village', 'a']);
  expect(placed[0]?.reasons[0]).toEqual({ code: 'grassroots_first' });
});

test.each([
  ['with a red flag', { hasRedFlag: true }, {}],
  ['for a child', { person: { age: 17 } }, {}],
  ['when nobody has told the age', { person: {} }, {}],
  ['in pregnancy', { person: { age: 30, pregnancyWeeks: 8 } }, {}],
  ['with five waiting', {}, { waiting: 5 }],
  ['in a department of specialists', {}, { departmentCode: '19' }],
] as const)('A grass-roots doctor stands with the others %s', (_, asking, change) => {
  const placed = order([aDoctor('a'), { ...village, ...change }], asking as object);
  expect(ids(placed)).toEqual(['a', 'village']);
  expect(placed.flatMap(({ reasons }) => reasons)).not.toContainEqual({ code: 'grassroots_first' });
});

test('Two reviews of five stars weigh less than a hundred of nearly five', () => {
  const few = aDoctor('a-few', { ratings: { sum: 10, reviews: 2 } });
  const many = aDoctor('many', { ratings: { sum: 480, reviews: 100 } });
  const poor = aDoctor('poor', { ratings: { sum: 100, reviews: 50 } });
  const placed = order([few, poor, many]);
  expect(ids(placed)).toEqual(['many', 'a-few', 'poor']);
  expect(placed[0]?.reasons.at(-1)).toMatchObject({ code: 'rating', reviews: 100 });
});

test('A doctor without a review is taken as average, and no stars are shown for them', () => {
  const placed = order([
    aDoctor('new'),
    aDoctor('good', { ratings: { sum: 50, reviews: 10 } }),
    aDoctor('poor', { ratings: { sum: 10, reviews: 10 } }),
  ]);
  expect(ids(placed)).toEqual(['good', 'new', 'poor']);
  expect(placed[1]?.reasons.map(({ code }) => code)).not.toContain('rating');
});
