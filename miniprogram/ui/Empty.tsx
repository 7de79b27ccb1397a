import { Text, View } from '@tarojs/components';
import { Button } from './Button';
import './Empty.scss';

type Props = {
  readonly title: string;
  readonly note?: string | undefined;
  readonly actionLabel?: string | undefined;
  readonly onAction?: (() => unknown) | undefined;
};

/** What would be here, and one way to begin. */
export const Empty = ({ title, note, actionLabel, onAction }: Props) => (
  <View className="empty">
    <Text className="empty__title">{title}</Text>
    {note && <Text className="empty__note">{note}</Text>}
    {actionLabel && onAction && (
      <View className="empty__action">
        <Button kind="quiet" onPress={onAction}>
          {actionLabel}
        </Button>
      </View>
    )}
  </View>
);
