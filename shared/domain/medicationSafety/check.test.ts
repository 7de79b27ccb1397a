import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { demoDrugs, offlineDrugs, otherDrugs } from '../../../scripts/seed/drugs/demoDrugs';
import type { PrescriptionLine } from '../prescription/prescription';
import { checkMedication, type PersonFacts } from './check';

/** Also what may not be ordered online: it is in what people take. */
const drugs = [...demoDrugs().map(({ drug }) => drug), ...offlineDrugs(), ...otherDrugs()];
const line = (name: string, dose = 1, timesPerDay = 1): PrescriptionLine => {
  const drug = drugs.find(({ genericName }) => genericName === name);
  if (!drug) throw new Error(`no demo drug ${name}`);
  const { id, genericName, form, strength, pack, substances, approvalNumber, maker, isAntibacterial } = drug;
  return {
    drug: {
      id,
      genericName,
      form,
      strength,
      pack,
      substances,
      approvalNumber,
      maker,
      isAntibacterial,
      isRx: true,
      isCold: false,
    },
    ...{ dose, days: 7, packs: 1 },
    route: { code: 'oral', words: '口服' },
    frequency: { code: 'x', words: '每日', timesPerDay },
  };
};
const NONE = { kind: 'none' as const };
const ADULT: PersonFacts = {
  ...{
    ageYears: 50,
    sex: 'female',
    allergies: NONE,
    medicines: NONE,
    history: NONE,
    conditions: ['I10.x00'],
  },
};
const some = (text: string) => ({ kind: 'some' as const, text });
const told = (lines: PrescriptionLine[], person: Partial<PersonFacts> = {}) =>
  checkMedication(lines, { ...ADULT, ...person }).map(({ severity, reason }) => `${severity} ${reason}`);

test('a usual renewal has nothing against it', () => {
  expect(told([line('苯磺酸氨氯地平片'), line('缬沙坦胶囊'), line('阿托伐他汀钙片')])).toEqual([]);
});

describe('a pharmacist would stop', () => {
  test.each<[string, PrescriptionLine[], Partial<PersonFacts>, RegExp]>([
    [
      '阿莫西林 with an allergy to penicillin',
      [line('阿莫西林胶囊', 2, 3)],
      { allergies: some('打青霉素起疹子') },
      /^block 青霉素类过敏/,
    ],
    [
      '硝酸甘油 with 西地那非',
      [line('硝酸甘油片'), line('枸橼酸西地那非片')],
      { sex: 'male' },
      /^block 相互作用.*低血压/,
    ],
    ['普利 with 沙坦', [line('马来酸依那普利片'), line('缬沙坦胶囊')], {}, /^block 相互作用.*双重阻断/],
    ['two statins', [line('阿托伐他汀钙片'), line('瑞舒伐他汀钙片')], {}, /^block 重复用药，同为他汀类/],
    [
      'one substance twice',
      [line('苯磺酸氨氯地平片'), line('缬沙坦氨氯地平片')],
      {},
      /^block 重复用药，同一成分氨氯地平/,
    ],
    [
      '华法林 with 布洛芬',
      [line('华法林钠片')],
      { medicines: some('平时吃布洛芬') },
      /^block 相互作用.*出血/,
    ],
    [
      'a statin in pregnancy',
      [line('阿托伐他汀钙片')],
      { pregnancy: { kind: 'pregnant', week: 9 } },
      /^block 孕期/,
    ],
    [
      'a statin where there may be a pregnancy',
      [line('阿托伐他汀钙片')],
      { pregnancy: { kind: 'possible' } },
      /^block 孕期/,
    ],
    [
      '甲氨蝶呤 while breast-feeding',
      [line('甲氨蝶呤片', 4, 1 / 7)],
      { pregnancy: { kind: 'lactating' } },
      /^block 哺乳期/,
    ],
    ['甲氨蝶呤 every day', [line('甲氨蝶呤片')], {}, /^block 甲氨蝶呤片每周只用一次/],
    ['左氧氟沙星 for a child', [line('左氧氟沙星片')], { ageYears: 12, weightKg: 40 }, /^block 儿童用药/],
    ['非那雄胺 for a woman', [line('非那雄胺片')], {}, /^block 性别/],
    ['普萘洛尔 with asthma', [line('盐酸普萘洛尔片')], { history: some('有哮喘') }, /^block 哮喘/],
    ['三 times too much 氨氯地平', [line('苯磺酸氨氯地平片', 6)], {}, /^block 剂量.*超过成人每日最大10mg/],
    [
      'too much per kilogram',
      [line('布洛芬混悬液', 20, 4)],
      { ageYears: 3, weightKg: 14 },
      /^block 剂量.*每公斤/,
    ],
  ])('%s', (_what, lines, person, expected) => {
    expect(told(lines, person)[0]).toMatch(expected);
  });
});

test('of what works where it is put nobody asks how much is given in a day', () => {
  const drops = { ...line('玻璃酸钠滴眼液', 1, 6), route: { code: 'eye', words: '滴眼' } };
  expect(told([drops])).toEqual([]);
});

describe('a pharmacist would ask', () => {
  test.each<[string, PrescriptionLine[], Partial<PersonFacts>, RegExp]>([
    [
      'about an allergy that nobody knows',
      [line('苯磺酸氨氯地平片')],
      { allergies: { kind: 'unknown' } },
      /过敏史不清楚/,
    ],
    [
      'about an allergy that no rule knows',
      [line('苯磺酸氨氯地平片')],
      { allergies: some('某某散') },
      /没有对应到规则/,
    ],
    [
      'about medicines that no rule knows',
      [line('苯磺酸氨氯地平片')],
      { medicines: some('祖传药丸') },
      /没有对应到规则/,
    ],
    [
      'whether a renewal is one',
      [line('苯磺酸氨氯地平片')],
      { medicines: some('氨氯地平') },
      /续方而不是加倍/,
    ],
    [
      'about a cephalosporin after penicillin',
      [line('头孢呋辛酯片')],
      { allergies: some('青霉素') },
      /交叉过敏/,
    ],
    ['about an old person’s 氯苯那敏', [line('马来酸氯苯那敏片')], { ageYears: 80 }, /老年人慎用/],
    [
      'a dose that no table knows',
      [line('门冬胰岛素注射液', 8, 3)],
      {},
      /^剂量：门冬胰岛素注射液没有剂量上限/,
    ],
    [
      'a dose of a child that no table knows',
      [line('双歧杆菌三联活菌胶囊')],
      { ageYears: 5, weightKg: 18 },
      /^剂量：双歧杆菌三联活菌胶囊没有儿童剂量上限/,
    ],
    ['how heavy a child is', [line('布洛芬混悬液', 5, 3)], { ageYears: 3 }, /填写体重/],
    ['about a little too much', [line('苯磺酸氨氯地平片', 2.5)], {}, /剂量/],
    ['about 二甲双胍 with weak kidneys', [line('盐酸二甲双胍片')], { conditions: ['N18.300'] }, /肾功能不全/],
  ])('%s', (_what, lines, person, expected) => {
    const findings = checkMedication(lines, { ...ADULT, ...person });
    expect(findings.map(({ reason }) => reason).join('\n')).toMatch(expected);
    expect(findings.filter(({ severity }) => severity === 'block')).toEqual([]);
  });
});

test('every finding names its source', () => {
  const findings = checkMedication([line('华法林钠片'), line('萘普生片')], {
    ...ADULT,
    ageYears: 80,
    allergies: some('阿司匹林'),
  });
  expect(findings.length).toBeGreaterThan(2);
  expect(findings.filter(({ source }) => source.length < 4)).toEqual([]);
});

const anyLines = fc.uniqueArray(fc.constantFrom(...drugs.map(({ genericName }) => genericName)), {
  minLength: 1,
  maxLength: 5,
});

test('the order of lines changes nothing, and one more drug takes no finding away', () => {
  fc.assert(
    fc.property(anyLines, (names) => {
      const ids = (of: readonly string[]) =>
        checkMedication(
          of.map((it) => line(it)),
          ADULT,
        ).map(({ id }) => id);
      expect(ids([...names].reverse())).toEqual(ids(names));
      expect(ids(names)).toEqual(expect.arrayContaining(ids(names.slice(1))));
    }),
    { seed: 7, numRuns: 200 },
  );
});
