import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { MeasurementView } from '@shared/contracts/measurement';
import type { MeasurementKind } from '@shared/domain/patient/measurement';
import { shanghai } from '@shared/kernel/time';
import { aria } from '../../ui/aria';
import { whenText } from '../../ui/when';
import { chartOf } from './chart';
import './measurement.scss';
import { KINDS, unitText, valueText } from './words';

type Props = {
  readonly kind: MeasurementKind;
  /** Newest first. */
  readonly measurements: readonly MeasurementView[];
  readonly now: number;
  /** What can be done with one of them. */
  readonly actions?: (measurement: MeasurementView) => ReactNode;
};

/** How values went: a small chart, and the same as a table for whoever reads numbers or hears the page. */
export function Trend({ kind, measurements, now, actions }: Props) {
  const chart = chartOf(measurements);
  const label = KINDS.find(({ value }) => value === kind)!.label;
  const oldest = measurements.at(-1);
  if (!chart || !oldest) return null;
  return (
    <View className="trend">
      <Text className="trend__quiet">
        {label}（{unitText[kind]}），{measurements.length} 次，{chart.least} 到 {chart.most}
      </Text>
      <View className="trend__chart" {...aria({ hidden: true })}>
        {chart.marks.map(({ id, left, low, high }) => (
          <View
            key={id}
            className="trend__mark"
            style={{ left: `${left}%`, bottom: `${low}%`, height: `calc(${high - low}% + 8px)` }}
          />
        ))}
      </View>
      <View className="trend__ends" {...aria({ hidden: true })}>
        <Text className="trend__quiet">{shanghai(oldest.takenAt).day}</Text>
        <Text className="trend__quiet">{shanghai(measurements[0]!.takenAt).day}</Text>
      </View>
      {measurements.map((it) => (
        <View key={it.id} className="trend__row">
          <Text className="trend__value">{valueText(it.value)}</Text>
          <Text className="trend__quiet">{whenText(it.takenAt, now)}</Text>
          {actions?.(it)}
        </View>
      ))}
    </View>
  );
}
