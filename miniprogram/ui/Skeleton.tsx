import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { aria } from './aria';
import './Skeleton.scss';

type Props = { readonly rows?: number | undefined; readonly kind?: 'list' | 'card' | 'chat' | undefined };

/** A quick answer should not flicker. */
const SHOWN_AFTER_MS = 200;

/** The shape of what is coming. */
export function Skeleton({ rows = 3, kind = 'list' }: Props) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <View
      className={`skeleton skeleton--${kind} ${shown ? 'skeleton--shown' : ''}`}
      {...aria({ role: 'status', label: '正在加载' })}
    >
      {Array.from({ length: rows }, (_, row) => (
        <View key={row} className={`skeleton__row ${row % 2 ? 'skeleton__row--odd' : ''}`}>
          {kind === 'list' && <View className="skeleton__face" />}
          <View className="skeleton__lines">
            <View className="skeleton__line skeleton__line--short" />
            <View className="skeleton__line" />
          </View>
        </View>
      ))}
    </View>
  );
}
