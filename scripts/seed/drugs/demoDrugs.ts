import { drugKeysOf } from '../../../cloudfunctions/_runtime/drugKeys';
import { Drug, RxClass } from '../../../shared/domain/drug/drug';
import type { SearchableDrug } from '../../../shared/domain/drug/search';
import { INSURANCE_LIST, insuranceEntryOf, listedForm } from './insuranceList';
import { LEAFLETS } from './leaflets';
import { PROCURED_STRENGTHS, PROCUREMENT } from './procured';
import { DEMO_ROWS, OFFLINE_ROWS } from './rows';

const RX = { rx: 'rx', oa: 'otc_a', ob: 'otc_b' } as const;

/** `C08CA01:氨氯地平:5` or, in units, `A10AB05:门冬胰岛素:1IU`. */
const substanceOf = (text: string) => {
  const [atc, name, amount = ''] = text.split(':');
  const unit = amount.endsWith('IU') ? 'IU' : 'mg';
  return { atc, name, amount: Number(amount.replace('IU', '')), unit };
};

/** Invented, and different from drug to drug: no real price stands here. */
const demoPriceFen = (n: number): number => 1000 + (n % 40) * 100;

/** What nobody has read a source for, said so in the data itself. */
export const UNCHECKED = '演示用，未核对';

type Told = Pick<Drug, 'genericName' | 'form' | 'strength'>;

const LEVELS = { a: '甲类', b: '乙类' } as const;

const insuranceSource = ({ genericName, form }: Told): string => {
  const entry = insuranceEntryOf(genericName, form);
  return entry
    ? `${INSURANCE_LIST}：${entry.name}，${entry.form}，${LEVELS[entry.level]}`
    : `${INSURANCE_LIST}：未收载这一剂型`;
};

/** Of equal weight however it is written: `0.25g` and `250mg`. */
const inMg = (strength: string): string => {
  const [, amount, unit] = /^([\d.]+)(mg|g)$/.exec(strength) ?? [];
  return amount === undefined ? strength : String(Number(amount) * (unit === 'g' ? 1000 : 1));
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

/** Where the facts of a drug come from, fact by fact: a document that was read with its entry, or nothing. */
export const sourcesOf = (drug: Told): readonly (readonly [facts: string, source: string])[] => {
  const leaflet = LEAFLETS[drug.genericName];
  return [
    ['通用名、剂型、医保类别', insuranceSource(drug)],
    ['规格', isProcured(drug) ? PROCUREMENT : UNCHECKED],
    ['处方类别', leaflet ?? UNCHECKED],
    ['管理类别', '本院网售禁售表'],
    ['途径、成分、贮藏、抗菌药', UNCHECKED],
    ['包装、批准文号、厂家、价格', '演示虚构'],
  ];
};

const sourceOf = (drug: Told): string =>
  sourcesOf(drug)
    .map(([facts, from]) => `${facts}：${from}`)
    .join('；');

function drugOf(row: string, n: number, prefix: string): Drug {
  const [genericName = '', form = '', strength = '', unitName, units, packName, substances = '', ...rest] =
    row.split('|');
  const [rx, routes = '', flags = ''] = rest;
  const number = String(n + 1).padStart(4, '0');
  return Drug.parse({
    id: `${prefix}-${number}`,
    ...{ genericName, form, strength },
    substances: substances.split('+').map(substanceOf),
    pack: { units: Number(units), unitName, packName },
    approvalNumber: `演示文号${number}`,
    maker: '演示药厂',
    rxClass: RxClass.parse(RX[rx as keyof typeof RX]),
    control: 'ordinary',
    storage: flags.includes('c') ? 'cold' : 'room',
    insurance: insuranceEntryOf(genericName, form)?.level ?? 'none',
    routes: routes.split(','),
    isAntibacterial: flags.includes('a'),
    priceFen: demoPriceFen(n),
    active: true,
    source: sourceOf({ genericName, form, strength }),
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

/** How many of the demo's drugs have had a leaflet read for them. */
export const checkedOf = (drugs: readonly { readonly drug: Drug }[]): number =>
  drugs.filter(({ drug }) => LEAFLETS[drug.genericName] !== undefined).length;
