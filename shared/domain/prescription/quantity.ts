import type { PrescriptionLine } from './prescription';

type Counted = Pick<PrescriptionLine, 'dose' | 'days'> & {
  readonly frequency: Pick<PrescriptionLine['frequency'], 'timesPerDay'>;
  readonly drug: { readonly pack: PrescriptionLine['drug']['pack'] };
};

/** 总量 in units of the form: dose × times a day × days, whole units where a time is not daily. */
export const unitsOf = ({ dose, days, frequency }: Counted): number =>
  Math.ceil(Math.round(dose * frequency.timesPerDay * days * 1e6) / 1e6);

/** Packs that hold so much. */
export const packsFor = (line: Counted): number =>
  Math.max(1, Math.ceil(unitsOf(line) / line.drug.pack.units));

/** `每次1片 × 每天1次 × 28天 = 28片，每盒7片，共4盒`: how the quantity comes about, to be read and checked. */
export function arithmetic(line: Counted): string {
  const { unitName, units, packName } = line.drug.pack;
  const perDay = `${String(Math.round(line.frequency.timesPerDay * 1000) / 1000)}次`;
  const all = `每次${String(line.dose)}${unitName} × 每天${perDay} × ${String(line.days)}天 = ${String(unitsOf(line))}${unitName}`;
  return `${all}，每${packName}${String(units)}${unitName}，共${String(packsFor(line))}${packName}`;
}
