import { cleanText } from '../../kernel/text';
import { whyNotOnline } from './banned';
import {
  COLUMNS,
  CONTROL_WORDS,
  INSURANCE_WORDS,
  OPTIONAL,
  ROUTE_WORDS,
  RX_WORDS,
  STORAGE_WORDS,
  YES_WORDS,
  type Column,
} from './columns';
import { Drug, Substance } from './drug';

/** What is wrong with a cell: the line as the spreadsheet counts, the column, what stands there, and why. */
export type CellFault = {
  readonly line: number;
  readonly column: Column;
  readonly value: string;
  readonly why: 'missing' | 'shape' | 'unknown_word' | 'twice';
};

/** A line that may not come in, and is left out: what it is, and which rule forbids it. */
export type LeftOut = {
  readonly line: number;
  readonly name: string;
  readonly words: string;
  readonly source: string;
};

/** A sheet as it was read. */
export type ReadDrugs = {
  readonly drugs: readonly Drug[];
  readonly faults: readonly CellFault[];
  readonly leftOut: readonly LeftOut[];
  /** Columns that the head does not name; nothing is read without them. */
  readonly missing: readonly Column[];
};

type Cells = Readonly<Record<Column, string>>;

/** Reads the lines of a spreadsheet whose first line names the columns, in any order. Empty lines are passed over. */
export function readDrugs(lines: readonly (readonly unknown[])[]): ReadDrugs {
  const head = (lines[0] ?? []).map((it) => textOf(it).replace('(', '（').replace(')', '）'));
  const places = new Map(COLUMNS.map((column) => [column, head.indexOf(column)]));
  const missing = COLUMNS.filter((column) => !OPTIONAL.includes(column) && places.get(column)! < 0);
  if (missing.length > 0) return { drugs: [], faults: [], leftOut: [], missing };
  const drugs: Drug[] = [];
  const faults: CellFault[] = [];
  const leftOut: LeftOut[] = [];
  const seen = new Set<string>();
  lines.slice(1).forEach((row, index) => {
    const cells = Object.fromEntries(COLUMNS.map((it) => [it, textOf(row[places.get(it)!])])) as Cells;
    if (COLUMNS.every((it) => cells[it] === '')) return;
    const line = index + 2;
    const found = faultsOf(cells, line);
    if (seen.has(cells.药品编码))
      found.push({ line, column: '药品编码', value: cells.药品编码, why: 'twice' });
    seen.add(cells.药品编码);
    const read = found.length === 0 ? drugOf(cells) : undefined;
    // A line that may not come in is left out whole; what else is wrong with it does not matter.
    const ban = banOf(cells, read);
    if (ban) return void leftOut.push({ line, name: cells.通用名, ...ban });
    if (read) drugs.push(read);
    else
      faults.push(
        ...(found.length > 0
          ? found
          : [{ line, column: '通用名', value: cells.通用名, why: 'shape' } as const]),
      );
  });
  return { drugs, faults, leftOut, missing: [] };
}

const textOf = (cell: unknown): string => {
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return typeof cell === 'string' || typeof cell === 'number' ? cleanText(String(cell)) : '';
};

/** The rule against a line, also where it is too faulty to be read as a drug: an unknown class alone is only a fault. */
function banOf(cells: Cells, read: Drug | undefined) {
  const control = CONTROL_WORDS[cells.管理类别];
  return whyNotOnline(
    read ?? {
      control: control ?? 'ordinary',
      substances: substancesOf(cells.成分) ?? [{ atc: '', name: cells.成分 }],
      ...{
        form: cells.剂型,
        genericName: cells.通用名,
        tradeName: cells.商品名,
        approvalNumber: cells.批准文号,
      },
    },
  );
}

/** `C08CA01:氨氯地平:5mg + C03AA03:氢氯噻嗪:12.5mg`; the amount is what one unit holds, and may be left out. */
function substancesOf(text: string): Substance[] | undefined {
  const all = text.split('+').map((part) => {
    const [atc = '', name = '', held = ''] = part.trim().replaceAll('：', ':').split(':');
    const amount = /^(\d+(?:\.\d+)?)(mg|IU)$/.exec(held.trim());
    if (held !== '' && !amount) return undefined;
    const parsed = Substance.safeParse({
      ...{ atc: atc.trim(), name: name.trim() },
      ...(amount && { amount: Number(amount[1]), unit: amount[2] }),
    });
    return parsed.success ? parsed.data : undefined;
  });
  return all.every((it) => it !== undefined) ? all : undefined;
}

const routesOf = (text: string): (string | undefined)[] =>
  text.split(/[、,，/]/).map((it) => ROUTE_WORDS[it.trim()]);

/** `12.50` in yuan as fen, without the error of a fraction. */
function fenOf(text: string): number | undefined {
  const parts = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(text);
  return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')) : undefined;
}

const WORDS: readonly (readonly [Column, Readonly<Record<string, unknown>>])[] = [
  ['处方类别', RX_WORDS],
  ['管理类别', CONTROL_WORDS],
  ['贮藏', STORAGE_WORDS],
  ['医保类别', INSURANCE_WORDS],
  ['抗菌药', YES_WORDS],
];

const SHAPES: readonly (readonly [Column, (text: string) => boolean])[] = [
  ['药品编码', (it) => /^[\w.-]{1,64}$/.test(it)],
  ['通用名', (it) => it.length >= 2 && it.length <= 60],
  ['商品名', (it) => it.length <= 60],
  ['剂型', (it) => it.length <= 20],
  ['规格', (it) => it.length <= 60],
  ['成分', (it) => (substancesOf(it)?.length ?? 99) <= 12],
  ['包装数量', (it) => Number(it) > 0 && Number(it) <= 10_000],
  ['包装单位', (it) => it.length <= 6],
  ['包装', (it) => it.length <= 6],
  ['批准文号', (it) => it.length >= 4 && it.length <= 40],
  ['生产企业', (it) => it.length >= 2 && it.length <= 60],
  ['单价（元）', (it) => fenOf(it) !== undefined],
  ['来源', (it) => it.length >= 2 && it.length <= 200],
];

function faultsOf(cells: Cells, line: number): CellFault[] {
  const faultAt = (column: Column, why: CellFault['why']): CellFault => ({
    ...{ line, column, why },
    value: cells[column].slice(0, 40),
  });
  const empty = COLUMNS.filter((it) => !OPTIONAL.includes(it) && cells[it] === '');
  const isThere = (column: Column) => cells[column] !== '';
  const has = (words: Readonly<Record<string, unknown>>, word: string) => Object.hasOwn(words, word);
  return [
    ...empty.map((it) => faultAt(it, 'missing')),
    ...WORDS.filter(([it, words]) => isThere(it) && !has(words, cells[it])).map(([it]) =>
      faultAt(it, 'unknown_word'),
    ),
    ...(isThere('在用') && !has(YES_WORDS, cells.在用) ? [faultAt('在用', 'unknown_word')] : []),
    ...(isThere('给药途径') && routesOf(cells.给药途径).includes(undefined)
      ? [faultAt('给药途径', 'unknown_word')]
      : []),
    ...SHAPES.filter(([it, fits]) => isThere(it) && !fits(cells[it])).map(([it]) => faultAt(it, 'shape')),
  ];
}

/** A drug out of a line without faults. */
function drugOf(cells: Cells): Drug | undefined {
  const parsed = Drug.safeParse({
    id: cells.药品编码,
    genericName: cells.通用名,
    ...(cells.商品名 !== '' && { tradeName: cells.商品名 }),
    ...{ form: cells.剂型, strength: cells.规格, substances: substancesOf(cells.成分) },
    pack: { units: Number(cells.包装数量), unitName: cells.包装单位, packName: cells.包装 },
    ...{ approvalNumber: cells.批准文号, maker: cells.生产企业 },
    rxClass: RX_WORDS[cells.处方类别],
    control: CONTROL_WORDS[cells.管理类别],
    storage: STORAGE_WORDS[cells.贮藏],
    insurance: INSURANCE_WORDS[cells.医保类别],
    routes: routesOf(cells.给药途径),
    isAntibacterial: YES_WORDS[cells.抗菌药],
    priceFen: fenOf(cells['单价（元）']),
    active: cells.在用 === '' || YES_WORDS[cells.在用],
    source: cells.来源,
  });
  return parsed.success ? parsed.data : undefined;
}

/** What of a drug differs, in the words of the columns. */
const FACTS: readonly (readonly [words: string, of: (drug: Drug) => unknown])[] = [
  ['通用名', (it) => it.genericName],
  ['商品名', (it) => it.tradeName ?? ''],
  ['剂型', (it) => it.form],
  ['规格', (it) => it.strength],
  [
    '成分',
    (it) =>
      it.substances
        .map(({ atc, name, amount, unit }) => `${atc}:${name}:${amount ?? ''}${unit ?? ''}`)
        .join('+'),
  ],
  ['包装', (it) => `${String(it.pack.units)}${it.pack.unitName}/${it.pack.packName}`],
  ['批准文号', (it) => it.approvalNumber],
  ['生产企业', (it) => it.maker],
  ['处方类别', (it) => wordOf(RX_WORDS, it.rxClass)],
  ['贮藏', (it) => wordOf(STORAGE_WORDS, it.storage)],
  ['医保类别', (it) => wordOf(INSURANCE_WORDS, it.insurance)],
  ['给药途径', (it) => it.routes.map((code) => wordOf(ROUTE_WORDS, code)).join('、')],
  ['抗菌药', (it) => wordOf(YES_WORDS, it.isAntibacterial)],
  ['单价（元）', (it) => (it.priceFen / 100).toFixed(2)],
  ['在用', (it) => wordOf(YES_WORDS, it.active)],
  ['来源', (it) => it.source],
];

const wordOf = <Value>(words: Readonly<Record<string, Value>>, value: Value): string =>
  Object.keys(words).find((it) => words[it] === value) ?? String(value);

/** One fact of one drug that becomes another. */
export type DrugChange = {
  readonly id: string;
  readonly name: string;
  readonly fact: string;
  readonly from: string;
  readonly to: string;
};

/** What becomes different when `to` takes the place of `from`. */
export function drugChangeBetween(from: readonly Drug[], to: readonly Drug[]) {
  const before = new Map(from.map((it) => [it.id, it]));
  const after = new Set(to.map(({ id }) => id));
  const changes = to.flatMap((drug): DrugChange[] => {
    const old = before.get(drug.id);
    if (!old) return [];
    return FACTS.flatMap(([fact, of]) => {
      const [was, is] = [String(of(old)), String(of(drug))];
      return was === is ? [] : [{ id: drug.id, name: drug.genericName, fact, from: was, to: is }];
    });
  });
  return {
    added: to.filter(({ id }) => !before.has(id)),
    removed: from.filter(({ id }) => !after.has(id)),
    changes,
  };
}
