import { ALIASES } from './aliases';
import { ALLERGIES } from './allergies';
import { DOSES, DOSE_SOURCE, WEEKLY_ONLY } from './doses';
import { DUPLICATES } from './duplicates';
import { INTERACTIONS } from './interactions';
import { LONGEST } from './longest';
import { ORGANS } from './organs';
import { CHILDREN, DISEASES, ELDERS, LACTATION, PREGNANCY, SEXES } from './persons';
import { LOOKED_UP_ON, SAFETY_VERSION, type Atc, type Severity } from './table';

/** A row of the tables as a clinician reads it before signing: about what, what it does, why, out of what, looked up when. */
export type SafetyRow = {
  readonly id: string;
  readonly table: string;
  readonly about: string;
  readonly severity: Severity;
  readonly reason: string;
  readonly source: string;
  readonly on: string;
};

const codes = (atc: Atc): string => atc.join('、');
type Told = Pick<SafetyRow, 'about' | 'severity' | 'reason' | 'source'> & { readonly on?: string };

const rowsOf = <Row>(table: string, rows: readonly Row[], tell: (row: Row) => Told): SafetyRow[] =>
  rows.map((row, n) => ({ on: LOOKED_UP_ON, ...tell(row), table, id: `${table}-${String(n + 1)}` }));

const person = ({ atc, severity, reason, source }: Omit<Told, 'about'> & { readonly atc: Atc }): Told => ({
  ...{ about: codes(atc), severity, reason, source },
});

/** Every row of every table, in one list: what is hashed, reviewed and signed. */
export const SAFETY_ROWS: readonly SafetyRow[] = [
  ...rowsOf('过敏', ALLERGIES, (it) => ({
    about: `说到 ${it.words.join('、')}：禁用 ${codes(it.block)}${it.warn.length > 0 ? `；提示 ${codes(it.warn)}` : ''}`,
    ...{ severity: 'block', reason: it.name, source: it.source },
  })),
  ...rowsOf('相互作用', INTERACTIONS, (it) => ({
    about: `${codes(it.a)} 与 ${codes(it.b)}`,
    ...{ severity: it.severity, reason: it.reason, source: it.source },
  })),
  ...rowsOf('重复用药', DUPLICATES, (it) => ({
    ...{ about: codes(it.group), severity: it.severity, reason: it.name, source: it.source },
  })),
  ...rowsOf('孕期', PREGNANCY, (it) => ({
    ...person(it),
    about: `${codes(it.atc)}${it.from === undefined ? '' : `，孕 ${String(it.from)} 周起`}`,
  })),
  ...rowsOf('哺乳期', LACTATION, person),
  ...rowsOf('儿童', CHILDREN, (it) => ({
    ...person(it),
    about: `${codes(it.atc)}，${String(it.under)} 岁以下`,
  })),
  ...rowsOf('老年人', ELDERS, person),
  ...rowsOf('性别', SEXES, person),
  ...rowsOf('疾病', DISEASES, (it) => ({
    ...person(it),
    about: `${it.name}（${it.icd.join('、')}）：${codes(it.atc)}`,
  })),
  ...rowsOf('肝肾功能', ORGANS, (it) => ({
    ...{ ...person(it), on: it.on },
    about: `${it.name}（${it.icd.join('、')}）：${codes(it.atc)}`,
  })),
  ...rowsOf('剂量', DOSES, (it) => ({
    about: `${it.atc} ${it.name}`,
    severity: 'block',
    reason: `每日最大 ${String(it.maxPerDay)}mg${it.maxPerKg === undefined ? '' : `，儿童每公斤 ${String(it.maxPerKg)}mg`}`,
    source: DOSE_SOURCE,
  })),
  ...rowsOf('每周一次', WEEKLY_ONLY, (it) => ({
    ...{ about: `${it.atc} ${it.name}`, severity: 'block', reason: '只能每周一次', source: it.source },
  })),
  ...rowsOf('疗程', LONGEST, (it) => ({
    ...{ ...person(it), on: it.on },
    about: `${codes(it.atc)}，${String(it.maxDays)} 天以上`,
  })),
  ...rowsOf('俗称', ALIASES, ([said, atc, name]) => ({
    ...{ about: `${said} → ${name}（${atc}）`, severity: 'warn', reason: '患者这样说时按此药核对' },
    ...{ source: '该商品说明书', on: SAFETY_VERSION },
  })),
];
