import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { MONDAY_10 } from '../../../testing/runtime';
import { ok } from '../../kernel/result';
import { checkOf, readIdNumber } from './idNumber';

const read = (typed: string) => readIdNumber(typed, MONDAY_10);
const code = (typed: string) => {
  const reply = read(typed);
  return reply.ok ? 'ok' : reply.code;
};
const whole = (seventeen: string) => seventeen + checkOf(seventeen);

/** Any number that anybody can have. */
const anyNumber = fc
  .tuple(
    fc.integer({ min: 0, max: 999_999 }),
    fc.integer({ min: Date.UTC(1900, 0, 1) / 864e5, max: Date.UTC(2026, 10, 23) / 864e5 }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([region, day, order]) =>
    whole(
      String(region).padStart(6, '0') +
        new Date(day * 864e5).toISOString().slice(0, 10).replaceAll('-', '') +
        String(order).padStart(3, '0'),
    ),
  );

test('The example of the national standard is read: 11010519491231002X, a woman born on 1949-12-31', () => {
  expect(read('11010519491231002X')).toEqual(
    ok({ idNumber: '11010519491231002X', bornOn: '1949-12-31', sex: 'female' }),
  );
  expect(read('440524188001010014')).toEqual(
    ok({ idNumber: '440524188001010014', bornOn: '1880-01-01', sex: 'male' }),
  );
});

test('A small x, spaces, hyphens and full-width digits are the same number', () => {
  for (const typed of [
    '11010519491231002x',
    ' 110105 19491231 002X ',
    '110105-19491231-002X',
    '１１０１０５１９４９１２３１００２Ｘ',
  ])
    expect(read(typed)).toMatchObject({ value: { idNumber: '11010519491231002X' } });
});

test.each([
  ['', '空'],
  ['1101051949123100', 'too short'],
  ['11010519491231002X1', 'too long'],
  ['110105491231002', 'the old fifteen places'],
  ['1101051949123100XX', 'X in another place'],
  ['11010519491231OO2X', 'letters for digits'],
])('%s is malformed (%s)', (typed) => {
  expect(code(typed)).toBe('id_number.malformed');
});

test('A number whose last place does not fit is refused with id_number.bad_checksum', () => {
  expect(code('110105194912310021')).toBe('id_number.bad_checksum');
});

test.each(['20230229', '19000229', '20201301', '20200631', '20200100', '20200001'])(
  'Nobody was born on %s: id_number.impossible_day',
  (day) => {
    expect(code(whole(`999901${day}001`))).toBe('id_number.impossible_day');
  },
);

test('February 29 is a day in a leap year, 2000 too', () => {
  for (const day of ['20240229', '20000229']) expect(code(whole(`999901${day}001`))).toBe('ok');
});

test('Somebody born today in Shanghai has a number, somebody born tomorrow has none', () => {
  expect(code(whole('99990120261123001'))).toBe('ok');
  expect(code(whole('99990120261124001'))).toBe('id_number.born_in_future');
});

test('Every number of a real day is read, and says the day and the sex that were put in', () => {
  fc.assert(
    fc.property(anyNumber, (number) => {
      const reply = read(number);
      if (!reply.ok) throw new Error(reply.code);
      expect(reply.value.bornOn.replaceAll('-', '')).toBe(number.slice(6, 14));
      expect(reply.value.sex).toBe(Number(number[16]) % 2 ? 'male' : 'female');
    }),
  );
});

test('One wrong digit, whichever and wherever, is always found', () => {
  const place = fc.integer({ min: 0, max: 17 });
  const digit = fc.constantFrom(...'0123456789X');
  fc.assert(
    fc.property(anyNumber, place, digit, (number, at, wrong) => {
      fc.pre(number[at] !== wrong && (at === 17 || wrong !== 'X'));
      expect(code(number.slice(0, at) + wrong + number.slice(at + 1))).toBe('id_number.bad_checksum');
    }),
    { numRuns: 2000 },
  );
});

test('Two neighbouring digits that changed places are always found', () => {
  fc.assert(
    fc.property(anyNumber, fc.integer({ min: 0, max: 15 }), (number, at) => {
      fc.pre(number[at] !== number[at + 1]);
      expect(code(number.slice(0, at) + number[at + 1]! + number[at]! + number.slice(at + 2))).toBe(
        'id_number.bad_checksum',
      );
    }),
  );
});
