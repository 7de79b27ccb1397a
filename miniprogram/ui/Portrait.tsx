import { Image, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { aria } from './aria';
import './Portrait.scss';

type Props = { readonly url?: string | undefined; readonly name: string; readonly size?: number | undefined };

/** A face, or the first character of the name where there is none. */
export function Portrait({ url, name, size = 56 }: Props) {
  const [broken, setBroken] = useState<string>();
  const box = {
    width: `${size}px`,
    height: `${size}px`,
    lineHeight: `${size}px`,
    fontSize: `${size * 0.42}px`,
  };
  return (
    <View className="portrait" style={box} {...aria({ hidden: true })}>
      {url && url !== broken ? (
        <Image
          className="portrait__image"
          src={url}
          mode="aspectFill"
          lazyLoad
          onError={() => setBroken(url)}
        />
      ) : (
        <Text>{[...name][0] ?? ''}</Text>
      )}
    </View>
  );
}
