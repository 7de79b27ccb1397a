import { Text, View } from '@tarojs/components';
import type { OtcDrug } from '@shared/contracts/otc';
import { Tag } from '../../ui/Tag';
import './medicine.scss';
import { otcClass, otcPack, otcPrice } from './words';

/** 非处方药: what it is, its package, and what it costs where it costs least. */
export const OtcFacts = ({ drug }: { readonly drug: OtcDrug }) => (
  <>
    <View className="medicine__head">
      <Text className="medicine__name">{`${drug.genericName} ${drug.strength}`}</Text>
      <Tag tone="done">{otcClass[drug.rxClass]}</Tag>
    </View>
    <Text className="medicine__quiet">{otcPack(drug)}</Text>
    <Text className="medicine__text">{otcPrice(drug)}</Text>
  </>
);
