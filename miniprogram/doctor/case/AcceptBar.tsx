import { View } from '@tarojs/components';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';

type Props = { readonly onAccept: () => Promise<void> };

/** 接诊, the one thing to do with a waiting case. */
export function AcceptBar({ onAccept }: Props) {
  const press = usePress(onAccept);
  return (
    <View className="case__accept">
      <Button onPress={press.run} busy={press.busy}>
        接诊
      </Button>
    </View>
  );
}
