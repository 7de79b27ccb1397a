import { Text, View } from '@tarojs/components';
import { aria } from './aria';
import { Pressable } from './Pressable';
import './Tabs.scss';

type Item = { readonly key: string; readonly label: string; readonly badge?: number | string | undefined };

type Props = {
  readonly items: readonly Item[];
  readonly current: string;
  readonly onChange: (key: string) => void;
};

/** A few views of one thing, one at a time. */
export const Tabs = ({ items, current, onChange }: Props) => (
  <View className="tabs" {...aria({ role: 'tablist' })}>
    {items.map(({ key, label, badge }) => (
      <Pressable
        key={key}
        className={`tabs__tab ${key === current ? 'tabs__tab--on' : ''}`}
        ariaRole="tab"
        ariaLabel={badge ? `${label} ${badge}` : label}
        state={{ selected: key === current }}
        onPress={() => onChange(key)}
      >
        <Text>{label}</Text>
        {badge ? <Text className="tabs__badge">{badge}</Text> : null}
      </Pressable>
    ))}
  </View>
);
