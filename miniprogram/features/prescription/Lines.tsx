import { Text, View } from '@tarojs/components';
import type { PatientPrescription } from '@shared/contracts/prescription';
import { usageText } from '@shared/domain/prescription/usage';
import './prescription.scss';

/** 药品 of a prescription: what, how to take it, how much. */
export const Lines = ({ lines }: { readonly lines: PatientPrescription['lines'] }) => (
  <View>
    {lines.map((line) => (
      <View key={line.drug.id} className="prescription__item">
        <Text className="prescription__name">{`${line.drug.genericName} ${line.drug.strength}`}</Text>
        <Text className="prescription__text">{usageText(line)}</Text>
        {line.quantity !== undefined && <Text className="prescription__quiet">{line.quantity}</Text>}
        {line.drug.isCold && <Text className="prescription__quiet">需要冷藏</Text>}
      </View>
    ))}
  </View>
);
