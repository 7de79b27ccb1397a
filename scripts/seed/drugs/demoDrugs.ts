import { drugKeysOf } from '../../../cloudfunctions/_runtime/drugKeys';
import { Drug, RxClass, type Substance } from '../../../shared/domain/drug/drug';
import type { SearchableDrug } from '../../../shared/domain/drug/search';
import { ATC_2026, ATC_NAMES, ATC_QUOTED } from './atc';
import { essentialEntryOf, inMg } from './essentialList';
import { insuranceEntryOf, listedForm } from './insuranceList';
import { LEAFLETS } from './leaflets';
import { PROCURED_STRENGTHS } from './procured';
import { DEMO_ROWS, OFFLINE_ROWS, OTHER_ROWS } from './rows';

const RX = { rx: 'rx', oa: 'otc_a', ob: 'otc_b' } as const;

/** `C08CA01:氨氯地平:5`, in units `A10AB05:门冬胰岛素:1IU`, or without an amount where the strength has none. */
const substanceOf = (text: string): Substance => {
  const [atc = '', name = '', amount = ''] = text.split(':');
  if (amount === '') return { atc, name };
  const unit = amount.endsWith('IU') ? 'IU' : 'mg';
  return { atc, name, amount: Number(amount.replace('IU', '')), unit };
};

/** Invented, and different from drug to drug: no real price stands here. */
const demoPriceFen = (n: number): number => 1000 + (n % 40) * 100;

/** What nobody has read a source for. No drug of the demo catalogue may have it. */
export const UNCHECKED = '未核对';

type Told = Pick<Drug, 'genericName' | 'form' | 'strength' | 'substances' | 'routes' | 'storage'>;

const LEVELS = { a: '甲类', b: '乙类' } as const;

const insuranceSource = ({ genericName, form }: Told): string => {
  const entry = insuranceEntryOf(genericName, form);
  return entry
    ? `医保目录2025 ${entry.name} ${entry.form} ${LEVELS[entry.level]}`
    : '医保目录2025 未收载这一剂型';
};

/** Whether the state buys this strength of it. */
const isProcured = ({ genericName, form, strength }: Told): boolean => {
  const entry = insuranceEntryOf(genericName, form)?.name ?? genericName;
  return PROCURED_STRENGTHS.trim()
    .split('\n')
    .map((line) => line.split('|') as [string, string, string])
    .some(
      ([name, listed, strengths]) =>
        name === entry &&
        (listed === form || (listed === listedForm(form) && form !== '咀嚼片') || listed === '整条品种') &&
        strengths.split(' ').map(inMg).includes(inMg(strength)),
    );
};

function strengthSource(drug: Told): string {
  const essential = essentialEntryOf(drug);
  if (essential) return `基药目录2026 第${String(essential.no)}号`;
  if (isProcured(drug)) return '集采规格折算表';
  const read = LEAFLETS[drug.genericName];
  return read?.strength !== undefined && inMg(read.strength) === inMg(drug.strength) ? read.from : UNCHECKED;
}

function rxSource({ genericName }: Told): string {
  const read = LEAFLETS[genericName];
  return read?.rx === undefined ? '按处方药' : `${read.from} ${read.rx}`;
}

function storageSource({ genericName, storage }: Told): string {
  const read = LEAFLETS[genericName];
  if (read?.storage) return `${read.from} ${read.storage[0]}`;
  if (storage === 'label') return '按包装';
  return storage === 'cold' ? '从严冷藏' : UNCHECKED;
}

const editionOf = (atc: string): string => {
  if (!ATC_NAMES.has(atc)) return UNCHECKED;
  return ATC_2026.includes(atc) ? 'ATC2026' : ATC_QUOTED.includes(atc) ? 'ATC引用' : 'ATC2009';
};

/** Ways that are not told by the name of a form: what our own plain words, out of leaflets, say of them. */
const TOLD_ROUTES: Readonly<Record<string, string>> = {
  硝酸甘油片: '用药须知 硝酸甘油片',
  硝酸异山梨酯片: '用药须知 硝酸异山梨酯片',
  阿卡波糖片: '用药须知 阿卡波糖片',
  碳酸钙D3片: '用药须知 铝碳酸镁、碳酸钙 D3 片',
};

/** 途径 by what a form is called, or by the group the national list puts it in. */
const FORM_ROUTES: readonly (readonly [form: RegExp, routes: readonly string[]])[] = [
  [/阴道/, ['vaginal']],
  [/^吸入混悬剂$/, ['nebulised']],
  [/吸入/, ['inhaled']],
  [/鼻喷/, ['nasal']],
  [/滴眼/, ['eye']],
  [/滴耳/, ['ear']],
  [/乳膏|软膏/, ['skin']],
  [/咀嚼/, ['chewed']],
  [/^(散剂|颗粒剂)$/, ['dissolved']],
  [/片|胶囊|口服|混悬剂/, ['oral']],
];

function routeSource({ genericName, form, routes }: Told): string {
  const told = TOLD_ROUTES[genericName];
  if (told !== undefined) return told;
  const read = LEAFLETS[genericName];
  if (read?.route !== undefined) return `${read.from} ${read.route}`;
  if (form === '注射剂') return '用药须知 皮下注射';
  const known = FORM_ROUTES.find(([is]) => is.test(form))?.[1] ?? [];
  return routes.every((it) => known.includes(it)) ? '剂型' : UNCHECKED;
}

/** Where the facts of a drug come from, fact by fact, by the short names of `SOURCES`. */
export const sourcesOf = (drug: Told): readonly (readonly [facts: string, source: string])[] => [
  ['通用名、剂型、医保类别', insuranceSource(drug)],
  ['规格', strengthSource(drug)],
  ['处方类别', rxSource(drug)],
  ['成分', [...new Set(drug.substances.map(({ atc }) => editionOf(atc)))].join('、')],
  ['含量', '规格'],
  ['途径', routeSource(drug)],
  ['贮藏', storageSource(drug)],
  ['抗菌药', 'ATC组'],
  ['管理类别', '禁售表'],
  ['包装、批准文号、厂家、价格', '演示虚构'],
];

const sourceOf = (drug: Told): string =>
  sourcesOf(drug)
    .map(([facts, from]) => `${facts}：${from}`)
    .join('；');

/** 抗菌药 by group: for the whole body, of the nitroimidazoles, for eye, ear and skin. */
const ANTIBACTERIAL = /^(J01|P01AB|S01AA|S01AE|S02AA|D06A)/;

function drugOf(row: string, n: number, prefix: string): Drug {
  const [genericName = '', form = '', strength = '', unitName, units, packName, substances = '', ...rest] =
    row.split('|');
  const [rx, routes = '', flags = ''] = rest;
  const number = String(n + 1).padStart(4, '0');
  const told: Told = {
    ...{ genericName, form, strength },
    substances: substances.split('+').map(substanceOf),
    routes: routes.split(','),
    storage: flags.includes('c') ? 'cold' : (LEAFLETS[genericName]?.storage?.[1] ?? 'label'),
  };
  return Drug.parse({
    id: `${prefix}-${number}`,
    ...told,
    pack: { units: Number(units), unitName, packName },
    approvalNumber: `演示文号${number}`,
    maker: '演示药厂',
    rxClass: RxClass.parse(RX[rx as keyof typeof RX]),
    control: 'ordinary',
    insurance: insuranceEntryOf(genericName, form)?.level ?? 'none',
    isAntibacterial: told.substances.some(({ atc }) => ANTIBACTERIAL.test(atc)),
    priceFen: demoPriceFen(n),
    active: true,
    source: sourceOf(told),
  });
}

const drugsIn = (rows: string, prefix: string): Drug[] =>
  rows
    .trim()
    .split('\n')
    .map((row, n) => drugOf(row, n, prefix));

/** 演示药品目录, as an import would have stored it. */
export const demoDrugs = (): SearchableDrug[] =>
  drugsIn(DEMO_ROWS, 'demo').map((drug) => ({ drug, keys: drugKeysOf(drug) }));

/** Common medicines that may not be prescribed online: what a person may take already. */
export const offlineDrugs = (): Drug[] => drugsIn(OFFLINE_ROWS, 'offline');

/** Common medicines that the tables of safety know and no catalogue of the demo has. */
export const otherDrugs = (): Drug[] => drugsIn(OTHER_ROWS, 'other');
