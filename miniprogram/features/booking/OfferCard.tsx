import { Text, View } from '@tarojs/components';
import type { Offer } from '@shared/contracts/appointment';
import { Card } from '../../ui/Card';
import { Price } from '../../ui/Price';
import './booking.scss';

type Props = {
  readonly offer: Offer;
  readonly title?: string | undefined;
  readonly note?: string | undefined;
  /** Why it cannot be chosen now; then it is shown all the same, because prices are public. */
  readonly closed?: string | undefined;
  readonly onChoose: () => unknown;
};

/** 服务档次: what it is, what it costs, what is promised and what happens when that is broken. */
export function OfferCard({ offer, title, note, closed, onChoose }: Props) {
  const name = title ?? offer.name;
  const inside = (
    <View className="offer">
      <View className="offer__head">
        <Text className="offer__name">{name}</Text>
        <Price fen={offer.feeFen} />
      </View>
      {note && <Text className="offer__content">{note}</Text>}
      {offer.content && <Text className="offer__content">{offer.content}</Text>}
      <View>
        {offer.rules.slice(0, 3).map((it) => (
          <Text key={it} className="offer__rule">
            {it}
          </Text>
        ))}
      </View>
      {closed && <Text className="offer__content">{closed}</Text>}
    </View>
  );
  if (closed) return <Card>{inside}</Card>;
  return (
    <Card onPress={onChoose} ariaLabel={`${name}，${offer.feeFen / 100} 元，${offer.content}`}>
      {inside}
    </Card>
  );
}
