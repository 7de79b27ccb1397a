import { Image, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Icon } from './Icon';
import { Pressable } from './Pressable';
import './PictureTile.scss';

type Props = {
  readonly path: string;
  readonly label: string;
  /** Written over the picture while it is on its way. */
  readonly mark?: string | undefined;
  readonly onPress: () => void;
  /** The phone has no copy any more, so that there is nothing to show large. */
  readonly onGone?: (() => void) | undefined;
  readonly onRemove: () => void;
};

/** One small picture. After a restart the phone may have dropped its copy; the hospital still has the picture. */
export function PictureTile({ path, label, mark, onPress, onGone, onRemove }: Props) {
  const [isGone, setGone] = useState(false);
  const gone = () => {
    setGone(true);
    onGone?.();
  };
  return (
    <View className="pictures__tile">
      <Pressable className="pictures__face" onPress={onPress} ariaLabel={label}>
        {isGone ? (
          <Text className="pictures__gone">已上传</Text>
        ) : (
          <Image className="pictures__image" src={path} mode="aspectFill" onError={gone} />
        )}
        {mark && <Text className="pictures__mark">{mark}</Text>}
      </Pressable>
      <Pressable className="pictures__remove" onPress={onRemove} ariaLabel={`移除${label}`}>
        <View className="pictures__cross">
          <Icon name="close" size={16} />
        </View>
      </Pressable>
    </View>
  );
}
