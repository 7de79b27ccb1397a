import { drugKeysOf } from '../../../cloudfunctions/_runtime/drugKeys';
import { Drug, RxClass } from '../../../shared/domain/drug/drug';
import type { SearchableDrug } from '../../../shared/domain/drug/search';
import { DEMO_ROWS } from './rows';

const RX = { rx: 'rx', oa: 'otc_a', ob: 'otc_b' } as const;

/** `C08CA01:氨氯地平:5` or, in units, `A10AB05:门冬胰岛素:1IU`. */
const substanceOf = (text: string) => {
  const [atc, name, amount = ''] = text.split(':');
  const unit = amount.endsWith('IU') ? 'IU' : 'mg';
  return { atc, name, amount: Number(amount.replace('IU', '')), unit };
};

/** Invented, and different from drug to drug: no real price stands here. */
const demoPriceFen = (n: number): number => 1000 + (n % 40) * 100;

function drugOf(row: string, n: number): Drug {
  const [genericName, form, strength, unitName, units, packName, substances = '', ...rest] = row.split('|');
  const [rx, routes = '', insurance, flags = ''] = rest;
  const number = String(n + 1).padStart(4, '0');
  return Drug.parse({
    id: `demo-${number}`,
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
    source: flags.includes('e') ? '国家基本药物目录 2018；剂型规格按上市药品' : '剂型规格按上市药品说明书',
  });
}

/** 演示药品目录, as an import would have stored it. */
export const demoDrugs = (): SearchableDrug[] =>
  DEMO_ROWS.trim()
    .split('\n')
    .map((row, n) => {
      const drug = drugOf(row, n);
      return { drug, keys: drugKeysOf(drug) };
    });
