import { demoDrugs, offlineDrugs, otherDrugs } from '../../scripts/seed/drugs/demoDrugs';
import type { PersonFacts } from '../../shared/domain/medicationSafety/check';
import type { PrescriptionLine } from '../../shared/domain/prescription/prescription';
import { CLEAN, COMPANIONS } from './clean';

/** A generated prescription: for whom, what, and the least that must be said of the planted fault. */
export type Case = {
  readonly told: string;
  readonly kind: string;
  readonly expected: 'block' | 'warn' | 'none';
  /** The medicines that the fault is about, by name and substance. */
  readonly about: readonly string[];
  readonly lines: readonly PrescriptionLine[];
  readonly person: PersonFacts;
};

const shelf = new Map(
  [...demoDrugs().map(({ drug }) => drug), ...offlineDrugs(), ...otherDrugs()].map((it) => [
    it.genericName,
    it,
  ]),
);

function lineOf(text: string): PrescriptionLine {
  const [name = '', use = '1×1×7'] = text.trim().split(' ');
  const drug = shelf.get(name);
  if (!drug) throw new Error(`no such demo drug: ${name}`);
  const [dose, times, days] = use.split('×').map((it) => (it === '1/7' ? 1 / 7 : Number(it)));
  return {
    drug: { ...drug, isRx: drug.rxClass === 'rx', isCold: drug.storage === 'cold' },
    ...{ dose: dose!, days: days!, packs: 1 },
    route: { code: 'oral', words: '' },
    frequency: { code: 'x', words: '', timesPerDay: times! },
  };
}

const NOTHING = { kind: 'none' } as const;
const said = (text: string) =>
  text === '?' ? ({ kind: 'unknown' } as const) : ({ kind: 'some', text } as const);

function personOf(text: string): PersonFacts {
  const after = (word: string): string | undefined => new RegExp(`${word}:(\\S+)`).exec(text)?.[1];
  const figure = (word: string): number | undefined => {
    const found = new RegExp(`\\b${word} (\\d+)`).exec(text)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const [allergy, takes, has, icd] = ['allergy', 'takes', 'has', 'icd'].map(after);
  const week = figure('pregnant');
  const pregnancy = text.includes('maybe pregnant')
    ? ({ kind: 'possible' } as const)
    : week !== undefined
      ? ({ kind: 'pregnant', week } as const)
      : text.includes('nursing')
        ? ({ kind: 'lactating' } as const)
        : undefined;
  return {
    ageYears: figure('age') ?? 50,
    sex: /\bfemale\b/.test(text) ? 'female' : /\bmale\b/.test(text) ? 'male' : 'male',
    weightKg: figure('weight'),
    pregnancy,
    allergies: allergy === undefined ? NOTHING : said(allergy),
    medicines: takes === undefined ? NOTHING : said(takes),
    history: has === undefined ? NOTHING : said(has),
    conditions: icd === undefined ? [] : [icd],
  };
}

/** A small generator of its own, so that every run makes the same cases. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** Each fact `times` times: alone, with companions before and behind, and in the other order. */
export function faults(facts: string, times: number): readonly Case[] {
  const roll = dice(20261128);
  return facts
    .trim()
    .split('\n')
    .flatMap((fact) => {
      const [kind = '', ordered = '', person = '', expected = 'warn'] = fact.split('|');
      const lines = ordered.split('+').map(lineOf);
      return Array.from({ length: times }, (_, turn): Case => {
        const companions = Array.from({ length: Math.min(turn, 5 - lines.length) }, (__, n) =>
          lineOf(COMPANIONS[(roll(COMPANIONS.length) + n) % COMPANIONS.length]!),
        );
        const own = turn % 2 === 0 ? lines : [...lines].reverse();
        return {
          told: fact,
          kind,
          expected: expected as Case['expected'],
          about: lines.flatMap(({ drug }) => [drug.genericName, ...drug.substances.map(({ name }) => name)]),
          lines: turn % 3 === 0 ? [...own, ...companions] : [...companions, ...own],
          person: personOf(person),
        };
      });
    });
}

/** Adults of every age for the clean ones; who has an age of their own keeps it. */
export function clean(count: number): readonly Case[] {
  const roll = dice(7);
  const rows = CLEAN.trim().split('\n');
  return Array.from({ length: count }, (_, n): Case => {
    const fact = rows[n % rows.length]!;
    const [ordered = '', person = ''] = fact.split('|');
    const aged = personOf(person);
    return {
      told: fact,
      kind: 'clean',
      expected: 'none',
      about: [],
      lines: ordered.split('+').map(lineOf),
      person: {
        ...aged,
        ageYears: /\bage /.test(person) ? aged.ageYears : 20 + roll(65),
        ...(/male/.test(person) ? {} : { sex: roll(2) === 0 ? ('male' as const) : ('female' as const) }),
      },
    };
  });
}
