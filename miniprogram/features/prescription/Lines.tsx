import { Text, View } from '@tarojs/components';
import type { PrescriptionLine } from '@shared/domain/prescription/prescription';
import { arithmetic } from '@shared/domain/prescription/quantity';
import './prescription.scss';

/** 药品 of a prescription: what, how to take it, how much. */
export const Lines = ({ lines }: { readonly lines: readonly PrescriptionLine[] }) => (
  <View>
    {lines.map((line) => (
      <View key={line.drug.id} className="prescription__item">
        <Text className="prescription__name">{`${line.drug.genericName} ${line.drug.strength}`}</Text>
        <Text className="prescription__text">{usageOf(line)}</Text>
        <Text className="prescription__quiet">{arithmetic(line)}</Text>
        {line.drug.isCold && <Text className="prescription__quiet">需要冷藏</Text>}
      </View>
    ))}
  </View>
);

/** `每次1片，每日一次，口服，28天，早晨服`. */
const usageOf = ({ dose, drug, frequency, route, days, note }: PrescriptionLine): string =>
  [
    `每次${String(dose)}${drug.pack.unitName}`,
    frequency.words,
    route.words,
    `${String(days)}天`,
    ...(note === undefined ? [] : [note]),
  ].join('，');
