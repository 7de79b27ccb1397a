import type { PrescriptionLine } from './prescription';

type Used = Pick<PrescriptionLine, 'dose' | 'frequency' | 'route' | 'days' | 'note'> & {
  readonly drug: { readonly pack: Pick<PrescriptionLine['drug']['pack'], 'unitName'> };
};

/** 用法 in words, as it is printed: `每次1片，每日一次，口服，28天，早晨服`. Never an abbreviation. */
export const usageText = ({ dose, drug, frequency, route, days, note }: Used): string =>
  [
    `每次${String(dose)}${drug.pack.unitName}`,
    frequency.words,
    route.words,
    `${String(days)}天`,
    ...(note === undefined ? [] : [note]),
  ].join('，');

/** 数量 as it is printed: `28片/盒 × 1盒`. */
export const quantityText = ({ drug: { pack }, packs }: PrescriptionLine): string =>
  `${String(pack.units)}${pack.unitName}/${pack.packName} × ${String(packs)}${pack.packName}`;
