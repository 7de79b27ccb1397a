import type { GlucoseTime, Measured, MeasurementKind } from '@shared/domain/patient/measurement';

export const KINDS: readonly { readonly value: MeasurementKind; readonly label: string }[] = [
  { value: 'blood_pressure', label: '血压' },
  { value: 'glucose', label: '血糖' },
  { value: 'weight', label: '体重' },
  { value: 'temperature', label: '体温' },
];

export const unitText: Record<MeasurementKind, string> = {
  blood_pressure: 'mmHg',
  glucose: 'mmol/L',
  weight: 'kg',
  temperature: '℃',
};

export const takenText: Record<GlucoseTime, string> = {
  fasting: '空腹',
  after_meal: '餐后 2 小时',
  other: '其他时间',
};

/** A value as it is read, without its unit. */
export function valueText(value: Measured): string {
  switch (value.kind) {
    case 'blood_pressure':
      return `${value.systolicMmHg}/${value.diastolicMmHg}`;
    case 'glucose':
      return `${value.mmolPerL.toFixed(1)}（${takenText[value.taken]}）`;
    case 'weight':
      return value.kg.toFixed(1);
    case 'temperature':
      return value.celsius.toFixed(1);
  }
}

/** The numbers of a value, for a chart: one, or the upper and the lower one. */
export function numbersOf(value: Measured): readonly number[] {
  switch (value.kind) {
    case 'blood_pressure':
      return [value.systolicMmHg, value.diastolicMmHg];
    case 'glucose':
      return [value.mmolPerL];
    case 'weight':
      return [value.kg];
    case 'temperature':
      return [value.celsius];
  }
}
