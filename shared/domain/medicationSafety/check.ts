import type { PrescriptionLine, StoredFinding } from '../prescription/prescription';
import type { Pregnancy, Told } from '../consultation/complaint';
import { ALIASES } from './aliases';
import { ALLERGIES, NOT_MEDICINES } from './allergies';
import { DOSES, DOSE_SOURCE, WEEKLY_ONLY } from './doses';
import { DUPLICATES } from './duplicates';
import { INTERACTIONS } from './interactions';
import { LONGEST } from './longest';
import { ORGANS } from './organs';
import { CHILDREN, DISEASES, ELDERS, LACTATION, PREGNANCY, SEXES } from './persons';
import { isOf, type Atc, type Severity } from './table';

/** What is known of the person; what is not known is said to be unknown. */
export type PersonFacts = {
  readonly ageYears: number;
  readonly sex: 'male' | 'female';
  readonly weightKg?: number | undefined;
  /** Absent where it is not asked: men, and women out of the age. */
  readonly pregnancy?: Pregnancy | undefined;
  readonly allergies: Told;
  readonly medicines: Told;
  readonly history: Told;
  /** ICD-10 codes. */
  readonly conditions: readonly string[];
};

/** 合理用药提示 that the doctor has not answered yet. */
export type Finding = Omit<StoredFinding, 'answered'>;

/** A substance that is ordered, or that the person takes already. */
type Taken = {
  readonly atc: string;
  readonly name: string;
  readonly drug: string;
  readonly isOrdered: boolean;
};

/** So old people count as elders. */
const ELDER_YEARS = 65;
/** Under this age a dose goes by weight. */
const BY_WEIGHT_YEARS = 14;
/** From so much over the most, it is a block. */
const FAR_OVER = 1.5;

const OWN = '本系统的规则：未知不等于安全';

const finding = (id: string, severity: Severity, reason: string, source: string): Finding => ({
  ...{ id, severity, reason, source },
});

/** 合理用药审查: everything that the tables say of these lines for this person, blocks first. Order of lines does not matter. */
export function checkMedication(lines: readonly PrescriptionLine[], person: PersonFacts): readonly Finding[] {
  const ordered = lines.flatMap(({ drug }) =>
    drug.substances.map(({ atc, name }) => ({ atc, name, drug: drug.genericName, isOrdered: true })),
  );
  const taken = takenAlready(person.medicines);
  const all = [...ordered, ...taken.known];
  const findings = [
    ...ofAllergies(ordered, person.allergies),
    ...taken.findings,
    ...ofPairs(all),
    ...ofPerson(ordered, person),
    ...ofDiseases(ordered, person),
    ...lines.flatMap((line) => ofDose(line, person)),
    ...lines.flatMap(ofDays),
  ];
  const byId = new Map<string, Finding>();
  for (const it of findings) {
    const known = byId.get(it.id);
    if (!known || (known.severity === 'warn' && it.severity === 'block')) byId.set(it.id, it);
  }
  return [...byId.values()].sort((a, b) =>
    a.severity === b.severity ? (a.id < b.id ? -1 : 1) : a.severity === 'block' ? -1 : 1,
  );
}

function ofAllergies(ordered: readonly Taken[], told: Told): Finding[] {
  if (told.kind === 'none') return [];
  if (told.kind === 'unknown')
    return [finding('allergy.unknown', 'warn', '过敏史不清楚，请先向患者核对', OWN)];
  const rows = ALLERGIES.filter(({ words }) => words.some((word) => told.text.includes(word)));
  const isUnderstood = rows.length > 0 || NOT_MEDICINES.some((word) => told.text.includes(word));
  const hits = rows.flatMap((row) =>
    ordered.flatMap(({ atc, drug }) => {
      const isBlocked = isOf(atc, row.block);
      if (!isBlocked && !isOf(atc, row.warn)) return [];
      const words = isBlocked ? '过敏，禁用' : '过敏，可能交叉过敏';
      return [
        finding(
          `allergy.${row.name}.${drug}`,
          isBlocked ? 'block' : 'warn',
          `${row.name}${words}：${drug}`,
          row.source,
        ),
      ];
    }),
  );
  const rest = isUnderstood
    ? []
    : [finding('allergy.text', 'warn', `过敏史“${told.text.slice(0, 60)}”没有对应到规则，请逐一核对`, OWN)];
  return [...hits, ...rest];
}

/** Every name that a rule knows, brands too, longest first, so that one name inside another is not taken for it. */
const NAMES = [
  ...DOSES.map(({ atc, name }) => ({ said: name, atc, name })),
  ...ALIASES.map(([said, atc, name]) => ({ said, atc, name })),
].sort((a, b) => b.said.length - a.said.length);

/** What stands about the names of medicines and is none. */
const AROUND =
  /平时|一直|正在|长期|偶尔|有时|吃着|在吃|服用|口服|使用|还有|以及|其他|药物|药片|肠溶|缓释|控释|分散|咀嚼|胶囊|颗粒|气雾剂|吸入|注射液|滴眼液|盐酸|硫酸|苯磺酸|马来酸|酒石酸|琥珀酸|富马酸|磷酸|枸橼酸|醋酸|每天|每日|每周|每晚|早上|早晨|晚上|睡前|饭前|饭后|上午|下午|半年|几年|多年|一次|两次|三次|一片|两片|半片|一粒|两粒|毫克|微克|单位|降压药|降糖药|[一二三四五六七八九十]+[年月周天次片粒]|\d+|mg|ml|[吃用服打了和加与及也还的钙钠钾镁片粒]/g;

/** What the person says they take: by substance and brand. What is not understood is said, also beside what is. */
function takenAlready(told: Told): { readonly known: Taken[]; readonly findings: Finding[] } {
  if (told.kind === 'none') return { known: [], findings: [] };
  if (told.kind === 'unknown')
    return {
      known: [],
      findings: [finding('medicines.unknown', 'warn', '正在用的药不清楚，请先向患者核对', OWN)],
    };
  const known: Taken[] = [];
  let rest = told.text;
  for (const { said, atc, name } of NAMES) {
    if (!rest.includes(said)) continue;
    rest = rest.replaceAll(said, ' ');
    known.push({ atc, name, drug: `${name}（正在用）`, isOrdered: false });
  }
  const left = rest.replace(AROUND, ' ').match(/[\p{Script=Han}A-Za-z]{2,}/gu) ?? [];
  if (known.length > 0 && left.length === 0) return { known, findings: [] };
  const words = `正在用的药“${told.text.slice(0, 60)}”没有${known.length > 0 ? '全部' : ''}对应到规则，请核对相互作用`;
  return { known, findings: [finding('medicines.text', 'warn', words, OWN)] };
}

/** Interactions and duplicates; what the person takes anyway is not told of itself, nor that they go on with it. */
function ofPairs(all: readonly Taken[]): Finding[] {
  const findings: Finding[] = [];
  for (let i = 0; i < all.length; i += 1)
    for (let j = i + 1; j < all.length; j += 1) {
      const [a, b] = [all[i]!, all[j]!];
      if (!a.isOrdered && !b.isOrdered) continue;
      if (a.drug === b.drug) continue;
      findings.push(...ofPair(a, b));
    }
  return findings;
}

function ofPair(a: Taken, b: Taken): Finding[] {
  const both = [a.drug, b.drug].sort();
  const pair = both.join(' + ');
  // Going on with what is taken already is what a renewal is.
  if (a.atc === b.atc)
    return a.isOrdered && b.isOrdered
      ? [finding(`same.${pair}`, 'block', `重复用药，同一成分${a.name}：${pair}`, '处方管理办法 第三十五条')]
      : [
          finding(
            `same.${pair}`,
            'warn',
            `患者正在用${a.name}，请确认是续方而不是加倍`,
            '处方管理办法 第三十五条',
          ),
        ];
  const doubled = DUPLICATES.filter(({ group }) => isOf(a.atc, group) && isOf(b.atc, group)).map((it) =>
    finding(`group.${it.name}.${pair}`, it.severity, `重复用药，同为${it.name}：${pair}`, it.source),
  );
  const meets = (x: Atc, y: Atc) => isOf(a.atc, x) && isOf(b.atc, y);
  const met = INTERACTIONS.filter((it) => meets(it.a, it.b) || meets(it.b, it.a)).map((it) =>
    finding(`interaction.${it.reason}.${pair}`, it.severity, `相互作用：${pair}，${it.reason}`, it.source),
  );
  return [...doubled, ...met];
}

function ofPerson(ordered: readonly Taken[], person: PersonFacts): Finding[] {
  const { ageYears, sex, pregnancy } = person;
  const findings: Finding[] = [];
  for (const { atc, drug } of ordered) {
    for (const it of CHILDREN)
      if (ageYears < it.under && isOf(atc, it.atc))
        findings.push(
          finding(`child.${it.reason}.${drug}`, it.severity, `儿童用药：${drug}，${it.reason}`, it.source),
        );
    if (ageYears >= ELDER_YEARS)
      for (const it of ELDERS)
        if (isOf(atc, it.atc))
          findings.push(
            finding(`elder.${drug}`, it.severity, `老年人慎用：${drug}，${it.reason}`, it.source),
          );
    for (const it of SEXES)
      if (it.onlyFor !== sex && isOf(atc, it.atc))
        findings.push(finding(`sex.${drug}`, it.severity, `性别：${drug}，${it.reason}`, it.source));
    findings.push(...ofPregnancy(atc, drug, pregnancy));
  }
  return findings;
}

function ofPregnancy(atc: string, drug: string, pregnancy: Pregnancy | undefined): Finding[] {
  if (!pregnancy || pregnancy.kind === 'no') return [];
  if (pregnancy.kind === 'lactating')
    return LACTATION.filter((it) => isOf(atc, it.atc)).map((it) =>
      finding(`lactation.${drug}`, it.severity, `哺乳期：${drug}，${it.reason}`, it.source),
    );
  // Of somebody who may be pregnant no week is known: whatever holds in any week holds.
  const week = pregnancy.kind === 'pregnant' ? pregnancy.week : undefined;
  return PREGNANCY.filter(
    ({ atc: group, from = 0, to = 50 }) =>
      isOf(atc, group) && (week === undefined || (from <= week && week <= to)),
  ).map((it) => finding(`pregnancy.${drug}`, it.severity, `孕期：${drug}，${it.reason}`, it.source));
}

/** Words of the history that stand for a disease of the table. */
const SAID: readonly (readonly [word: string, icd: string])[] = [
  ['哮喘', 'J45'],
  ['慢阻肺', 'J44'],
  ['心衰', 'I50'],
  ['心力衰竭', 'I50'],
  ['胃溃疡', 'K25'],
  ['十二指肠溃疡', 'K26'],
  ['消化道出血', 'K92.2'],
  ['肾功能不全', 'N18'],
  ['透析', 'Z99.2'],
  ['尿毒症', 'N18.5'],
  ['乙肝', 'B18'],
  ['肝炎', 'B18'],
  ['胃出血', 'K92.2'],
  ['肾衰', 'N18'],
  ['肝硬化', 'K74'],
  ['肝功能不全', 'K72'],
  ['青光眼', 'H40'],
  ['前列腺', 'N40'],
  ['痛风', 'M10'],
  ['糖尿病', 'E14'],
  ['帕金森', 'G20'],
  ['癫痫', 'G40'],
  ['重症肌无力', 'G70.0'],
  ['血栓', 'I80'],
  ['脑梗', 'I63'],
  ['中风', 'I64'],
  ['心梗', 'I21'],
  ['胰腺炎', 'K85'],
  ['甲亢', 'E05'],
  ['甲减', 'E03'],
];

function ofDiseases(ordered: readonly Taken[], { conditions, history }: PersonFacts): Finding[] {
  const said =
    history.kind === 'some' ? SAID.filter(([word]) => history.text.includes(word)).map(([, icd]) => icd) : [];
  const codes = [...conditions, ...said];
  const hits = [...DISEASES, ...ORGANS].filter(({ icd }) => codes.some((code) => isOf(code, icd)));
  return [
    ...(history.kind === 'unknown'
      ? [finding('history.unknown', 'warn', '既往史不清楚，请先向患者核对', OWN)]
      : []),
    ...hits.flatMap((it) =>
      ordered
        .filter(({ atc }) => isOf(atc, it.atc))
        .map(({ drug }) =>
          finding(`disease.${it.name}.${drug}`, it.severity, `${it.name}：${drug}，${it.reason}`, it.source),
        ),
    ),
  ];
}

/** Where it works where it is put: no table says how much of it in a day is too much. */
const ON_THE_SPOT: ReadonlySet<string> = new Set(['eye', 'ear', 'skin', 'nasal', 'vaginal', 'gargle']);

/** 没有剂量规则 is no sign that any dose will do. */
const unruled = (drug: string, isChild: boolean): Finding =>
  finding(
    isChild ? `child-dose.${drug}` : `dose.${drug}`,
    'warn',
    `剂量：${drug}没有${isChild ? '儿童' : ''}剂量上限的规则，请按说明书核对`,
    OWN,
  );

/** What a line gives in a day against the most of the table; a child goes by weight. */
function ofDose({ drug, dose, frequency, route }: PrescriptionLine, person: PersonFacts): Finding[] {
  const isChild = person.ageYears < BY_WEIGHT_YEARS;
  return drug.substances.flatMap(({ atc, name, amount, unit }) => {
    const weekly = WEEKLY_ONLY.find((it) => it.atc === atc);
    if (weekly && frequency.timesPerDay > 1 / 7)
      return [
        finding(`weekly.${drug.genericName}`, 'block', `${drug.genericName}每周只用一次`, weekly.source),
      ];
    const row = DOSES.find((it) => it.atc === atc);
    if (!row || amount === undefined || unit !== 'mg')
      return ON_THE_SPOT.has(route.code) ? [] : [unruled(drug.genericName, isChild)];
    const perDay = dose * amount * frequency.timesPerDay;
    if (!isChild)
      return [
        ...tooMuch(drug.genericName, name, perDay, row.maxPerDay, `成人每日最大${String(row.maxPerDay)}mg`),
        ...tooLittle(drug.genericName, name, perDay, row.maxPerDay, frequency.timesPerDay),
      ];
    if (person.weightKg === undefined)
      return [
        finding(
          `weight.${drug.genericName}`,
          'warn',
          `儿童用药需按体重核对剂量：${drug.genericName}，请先填写体重`,
          OWN,
        ),
      ];
    if (row.maxPerKg === undefined) return [unruled(drug.genericName, true)];
    const most = Math.min(row.maxPerDay, row.maxPerKg * person.weightKg);
    return tooMuch(drug.genericName, name, perDay, most, `儿童每日每公斤最大${String(row.maxPerKg)}mg`);
  });
}

function tooMuch(drug: string, name: string, perDay: number, most: number, rule: string): Finding[] {
  if (perDay <= most * 1.0001) return [];
  const isFar = perDay >= most * FAR_OVER;
  const told = `${name}每日${String(Math.round(perDay * 1000) / 1000)}mg，超过${rule}`;
  return [finding(`dose.${drug}`, isFar ? 'block' : 'warn', `剂量：${drug}，${told}`, DOSE_SOURCE)];
}

/** So far under the most, a unit was mistaken more often than a small dose was meant. */
const FAR_UNDER = 1 / 50;

function tooLittle(drug: string, name: string, perDay: number, most: number, timesPerDay: number): Finding[] {
  if (timesPerDay < 1 || perDay >= most * FAR_UNDER) return [];
  const told = `${name}每日${String(Math.round(perDay * 1000) / 1000)}mg，远低于常用量，请核对单位`;
  return [finding(`dose.${drug}`, 'warn', `剂量：${drug}，${told}`, DOSE_SOURCE)];
}

/** More days than a leaflet says. */
const ofDays = ({ drug, days }: PrescriptionLine): Finding[] =>
  LONGEST.filter(({ atc, maxDays }) => days > maxDays && drug.substances.some((it) => isOf(it.atc, atc))).map(
    (it) =>
      finding(
        `days.${drug.genericName}`,
        it.severity,
        `疗程：${drug.genericName}${String(days)}天，${it.reason}`,
        it.source,
      ),
  );
