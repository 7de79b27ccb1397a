import { Text } from '@tarojs/components';
import { yuan } from '@shared/kernel/money';
import './Price.scss';

/** Money as people read it. */
export const Price = ({ fen }: { readonly fen: number }) => (
  <Text className="price">{fen === 0 ? '免费' : `${yuan(fen)} 元`}</Text>
);
