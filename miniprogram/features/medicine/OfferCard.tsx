import { Text, View } from '@tarojs/components';
import type { Offer } from '@shared/contracts/medicineOrder';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Tag } from '../../ui/Tag';
import './medicine.scss';
import { offerPrice, placeText, problemText } from './words';

/** 一家药房: what it costs there and how soon; or why it cannot serve. */
export function OfferCard({ offer, onChoose }: { readonly offer: Offer; readonly onChoose: () => unknown }) {
  const { name, problem, deliveryProblem, offersPickUp, hasColdChain, address, licenceNo } = offer;
  const why = problem ?? (offersPickUp ? undefined : deliveryProblem);
  return (
    <Card className="medicine">
      <View className="medicine__head">
        <Text className="medicine__name">{name}</Text>
        {why && <Tag>{problemText[why]}</Tag>}
      </View>
      {offer.goodsFen !== undefined && <Text className="medicine__text">{offerPrice(offer)}</Text>}
      <Text className="medicine__quiet">
        {[placeText(offer), ...(offersPickUp ? ['可自取'] : []), ...(hasColdChain ? ['可冷链'] : [])].join(
          '，',
        )}
      </Text>
      {!why && deliveryProblem && (
        <Text className="medicine__quiet">{`${problemText[deliveryProblem]}，只能自取`}</Text>
      )}
      <Text className="medicine__quiet">{`${address}，药品经营许可证 ${licenceNo}`}</Text>
      {!why && (
        <Button kind="quiet" onPress={onChoose} ariaLabel={`选择${name}`}>
          选这家
        </Button>
      )}
    </Card>
  );
}
