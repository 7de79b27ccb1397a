import { Text, View } from '@tarojs/components';
import type { PublicReview } from '@shared/contracts/review';
import { tagText } from '@shared/domain/review/review';
import { shanghai } from '@shared/kernel/time';
import { Card } from '../../ui/Card';
import { Tag } from '../../ui/Tag';
import './review.scss';
import { SATISFACTIONS } from './words';

/** One 评价, without anybody's name. */
export function ReviewCard({ review }: { readonly review: PublicReview }) {
  const { satisfaction, tags, words, at, reply } = review;
  return (
    <Card>
      <View className="review__line">
        <Text className="review__strong">
          {SATISFACTIONS.find(({ value }) => value === satisfaction)?.label}
        </Text>
        <Text className="review__quiet">{shanghai(at).day}</Text>
      </View>
      {tags.length > 0 && (
        <View className="review__marks">
          {tags.map((it) => (
            <Tag key={it}>{tagText[it]}</Tag>
          ))}
        </View>
      )}
      {words !== undefined && <Text className="review__words">{words}</Text>}
      {reply && (
        <View className="review__reply">
          <Text className="review__quiet">医生回复</Text>
          <Text className="review__words">{reply.words}</Text>
        </View>
      )}
    </Card>
  );
}
