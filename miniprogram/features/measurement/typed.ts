import { Measured, type GlucoseTime, type MeasurementKind } from '@shared/domain/patient/measurement';

/** What stands in the fields. */
export type Typed = {
  readonly first: string;
  readonly second: string;
  readonly taken: GlucoseTime | undefined;
};
export const NOTHING: Typed = { first: '', second: '', taken: undefined };

const numberOf = (text: string): number | undefined =>
  /^\d{1,3}(\.\d)?$/.test(text.trim()) ? Number(text) : undefined;

/** The value, or what is wrong with what was typed. */
export function measuredOf(
  kind: MeasurementKind,
  { first, second, taken }: Typed,
): { readonly value: Measured } | { readonly problem: string } {
  const [a, b] = [numberOf(first), numberOf(second)];
  if (a === undefined) return { problem: '请填写数字，最多一位小数' };
  if (kind === 'blood_pressure' && b === undefined) return { problem: '请填写低压，整数' };
  if (kind === 'glucose' && !taken) return { problem: '请选择什么时候测的' };
  const read = Measured.safeParse(valueOf(kind, a, b, taken));
  if (!read.success) return { problem: '这个数值不像是测出来的，请核对单位和小数点' };
  const { data } = read;
  if (data.kind === 'blood_pressure' && data.diastolicMmHg >= data.systolicMmHg)
    return { problem: '低压应当比高压小，请核对' };
  return { value: data };
}

function valueOf(kind: MeasurementKind, a: number, b: number | undefined, taken: GlucoseTime | undefined) {
  switch (kind) {
    case 'blood_pressure':
      return { kind, systolicMmHg: a, diastolicMmHg: b };
    case 'glucose':
      return { kind, mmolPerL: a, taken };
    case 'weight':
      return { kind, kg: a };
    case 'temperature':
      return { kind, celsius: a };
  }
}
