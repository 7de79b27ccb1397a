import { Text, View } from '@tarojs/components';
import type { OwnApplication } from '@shared/contracts/application';
import { whenText } from '../../ui/when';
import './application.scss';
import { eventText, placeText } from './words';

type Props = { readonly application: OwnApplication; readonly now: number };

/** What has happened so far, newest first. */
export const Timeline = ({ application: { kind, history }, now }: Props) => (
  <View className="timeline">
    {[...history].reverse().map(({ event, at, note, reasons }) => (
      <View key={`${event}${at}`} className="timeline__line">
        <Text className="timeline__event">{eventText[event]}</Text>
        <Text className="timeline__when">{whenText(at, now)}</Text>
        {note && <Text className="timeline__note">{event === 'remind' ? `有效期至 ${note}` : note}</Text>}
        {reasons?.map((it) => (
          <Text key={it.at + it.text} className="timeline__note">
            {placeText(kind, it.at)}：{it.text}
          </Text>
        ))}
      </View>
    ))}
  </View>
);
