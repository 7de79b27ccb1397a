import { Text, View } from '@tarojs/components';
import type { Side } from '@shared/domain/consultation/consultation';
import type { Quote } from '@shared/domain/consultation/message';

type Props = {
  readonly quote: Quote;
  /** Who reads: their own words are called theirs. */ readonly side?: Side | undefined;
};

const WHO: Record<Side, string> = { patient: '患者', doctor: '医生' };

/** What a message answers, in one line. */
export const QuoteLine = ({ quote, side }: Props) => (
  <View className="bubble__quote">
    <Text className="bubble__quote-text">
      {quote.from === side ? '我' : WHO[quote.from]}：{quote.text}
    </Text>
  </View>
);
