import { Text, View } from '@tarojs/components';
import type { PatientOrder } from '@shared/contracts/medicineOrder';
import { yuan } from '@shared/kernel/money';
import { Card } from '../../ui/Card';
import './medicine.scss';

/** 药品和金额: what was ordered, what is missing, what goes back. */
export function OrderBill({ order }: { readonly order: PatientOrder }) {
  const { lines, deliveryFeeFen, totalFen, money, way } = order;
  return (
    <Card className="medicine">
      {lines.map((line) => (
        <View key={line.drugId}>
          <View className="medicine__line">
            <Text className="medicine__name">{`${line.name} ${line.strength}`}</Text>
            <Text className="medicine__sum">{`${yuan(line.priceFen)} 元 × ${String(line.packs)}${line.packName}`}</Text>
          </View>
          <Text className="medicine__quiet">{line.usage}</Text>
          {line.short > 0 && (
            <Text className="medicine__quiet">{`缺 ${String(line.short)}${line.packName}，差价退回`}</Text>
          )}
          {line.isCold && <Text className="medicine__quiet">需要冷藏，收到后请放入冰箱冷藏室</Text>}
          {line.packed.map(({ code, batchNo, expiresOn }) => (
            <Text
              key={code}
              className="medicine__quiet"
            >{`批号 ${batchNo}，有效期至 ${expiresOn}，追溯码 ${code}`}</Text>
          ))}
        </View>
      ))}
      {way === 'delivery' && (
        <View className="medicine__line">
          <Text>配送费</Text>
          <Text>{`${yuan(deliveryFeeFen)} 元`}</Text>
        </View>
      )}
      <View className="medicine__line">
        <Text className="medicine__name">合计</Text>
        <Text className="medicine__name">{`${yuan(totalFen)} 元`}</Text>
      </View>
      {money.owedFen > 0 && <Text className="medicine__quiet">{`退款中 ${yuan(money.owedFen)} 元`}</Text>}
      {money.refundedFen > 0 && (
        <Text className="medicine__quiet">{`已退回 ${yuan(money.refundedFen)} 元`}</Text>
      )}
    </Card>
  );
}
