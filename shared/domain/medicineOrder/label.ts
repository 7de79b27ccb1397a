import type { PrescriptionLine } from '../prescription/prescription';

/** 用法用量 as a label says it: `口服，每次1片，每日一次，早晨服`. */
export const usageOf = ({ dose, drug, route, frequency, note }: PrescriptionLine): string =>
  [`${route.words}`, `每次${String(dose)}${drug.pack.unitName}`, frequency.words, note]
    .filter((it) => it !== undefined)
    .join('，');

type Labelled = {
  readonly patient: { readonly name: string };
  readonly pharmacyName: string;
};
type LabelledLine = {
  readonly name: string;
  readonly strength: string;
  readonly usage: string;
  readonly packs: number;
  readonly short: number;
  readonly packName: string;
  readonly isCold: boolean;
};

/** 药袋标签: whose it is, what it is, how it is taken (处方管理办法 第三十三条). */
export const labelOf = ({ patient, pharmacyName }: Labelled, line: LabelledLine): readonly string[] => [
  patient.name,
  `${line.name} ${line.strength}  ${String(line.packs - line.short)}${line.packName}`,
  line.usage,
  ...(line.isCold ? ['2–8℃ 冷藏，不要冷冻'] : []),
  pharmacyName,
];
