import { drugKeysOf } from '../../../cloudfunctions/_runtime/drugKeys';
import { Drug, RxClass } from '../../../shared/domain/drug/drug';
import type { SearchableDrug } from '../../../shared/domain/drug/search';
import { LEAFLETS } from './leaflets';
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

/** Where the facts of a row come from, fact by fact: a leaflet that was read, or nothing. */
export const sourcesOf = (genericName: string): readonly (readonly [facts: string, source: string])[] => {
  const leaflet = LEAFLETS[genericName];
  return [
    ['通用名、处方类别', leaflet ?? UNCHECKED],
    ['管理类别', '不在麻醉、精神、毒性药品目录（按本院禁售表核对）'],
    ['剂型、规格、途径、成分、医保类别、贮藏、抗菌药', UNCHECKED],
    ['包装、批准文号、厂家、价格', '演示虚构'],
  ];
};

const sourceOf = (genericName: string): string =>
  sourcesOf(genericName)
    .map(([facts, from]) => `${facts}：${from}`)
    .join('；');

function drugOf(row: string, n: number, prefix: string): Drug {
  const [genericName, form, strength, unitName, units, packName, substances = '', ...rest] = row.split('|');
  const [rx, routes = '', insurance, flags = ''] = rest;
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
    insurance,
    routes: routes.split(','),
    isAntibacterial: flags.includes('a'),
    priceFen: demoPriceFen(n),
    active: true,
    source: sourceOf(genericName!),
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
