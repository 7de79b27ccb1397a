import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical';
import { maskIdNumber, maskName, maskPhone } from './mask';
import { Fen, yuan } from './money';
import { stateMachine } from './stateMachine';
import { ageText, ageYears, clockText, Day, instantOf, shanghai } from './time';

fc.configureGlobal({ seed: 20261123 });

test('A day of the calendar exists: 29 February only in leap years', () => {
  expect(['2024-02-29', '2026-12-31'].map((it) => Day.safeParse(it).success)).toEqual([true, true]);
  for (const wrong of ['2023-02-29', '2026-13-01', '2026-04-31', '2026-1-1', '', '0000-00-00'])
    expect([wrong, Day.safeParse(wrong).success]).toEqual([wrong, false]);
});

test('The wall clock in Shanghai and the instant are each the other way round', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
      const at = Math.floor(seconds / 60) * 60_000;
      const { day, minute } = shanghai(at);
      expect(instantOf(day, minute)).toBe(at);
    }),
  );
  expect(shanghai(Date.parse('2026-11-22T16:00:00Z'))).toEqual({ day: '2026-11-23', weekday: 1, minute: 0 });
  expect([clockText(0), clockText(870), clockText(1440)]).toEqual(['00:00', '14:30', '24:00']);
});

test('Somebody is a year older on the birthday in Shanghai, not the day before', () => {
  const midnight = instantOf('2026-11-23', 0);
  expect([ageYears('2000-11-23', midnight - 1), ageYears('2000-11-23', midnight)]).toEqual([25, 26]);
});

test('A clinic counts months under two years', () => {
  const now = instantOf('2026-11-23', 600);
  expect(['2026-11-23', '2026-10-24', '2024-11-24', '2024-11-23'].map((it) => ageText(it, now))).toEqual([
    '0个月',
    '0个月',
    '23个月',
    '2岁',
  ]);
});

test('Money is whole fen, never negative, and is written as people write it', () => {
  expect([0, 2900, 2950, 5].map(yuan)).toEqual(['0', '29', '29.50', '0.05']);
  for (const wrong of [-1, 0.1, Number.NaN, '1']) expect(Fen.safeParse(wrong).success).toBe(false);
  fc.assert(
    fc.property(fc.nat(1_000_000_000), (fen) => {
      expect(Math.round(Number(yuan(fen)) * 100)).toBe(fen);
    }),
  );
});

test('A masked name or number shows enough to call somebody and no more', () => {
  expect(['张三丰', '张', '', '𠮷野家'].map(maskName)).toEqual(['张**', '张*', '*', '𠮷**']);
  expect(maskPhone('13812345678')).toBe('138****5678');
});

test('Equal values have equal canonical text, in whatever order their keys came', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
    }),
  );
  expect(canonicalJson({ b: [2, { d: 1, c: 2 }], a: 1 })).toBe('{"a":1,"b":[2,{"c":2,"d":1}]}');
});

const door = stateMachine('shut', {
  shut: { open: 'open' },
  open: { shut: 'shut', burn: 'gone' },
  gone: {},
  island: {},
});

test('A lifecycle allows what its table says and nothing else', () => {
  expect(door.next('shut', 'open')).toEqual({ ok: true, value: 'open' });
  expect(door.next('gone', 'open')).toMatchObject({ code: 'state.not_allowed', detail: { state: 'gone' } });
  expect([door.isFinal('gone'), door.isFinal('open'), door.allows('shut', 'burn')]).toEqual([
    true,
    false,
    false,
  ]);
  expect(door.unreachable()).toEqual(['island']);
  expect(door.toMermaid()).toContain('open --> gone: burn');
});

test('Shows of an identity number its ends alone: nothing of birth, place or order', () => {
  expect(maskIdNumber('11010519491231002X')).toBe('1****************X');
  for (const short of ['', '1']) expect(maskIdNumber(short)).toBe('*');
});
