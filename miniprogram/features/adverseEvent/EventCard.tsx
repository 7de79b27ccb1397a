import { Image, Text, View } from '@tarojs/components';
import type { EventView } from '@shared/contracts/adverseEvent';
import { shanghai } from '@shared/kernel/time';
import { previewPictures } from '../../platform/pictures';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { Pressable } from '../../ui/Pressable';
import { SectionTitle } from '../../ui/SectionTitle';
import { Tag } from '../../ui/Tag';
import './adverseEvent.scss';
import { stateWords } from './words';

/** 一份不良反应报告, as it was told, and what the pharmacist answered. */
export function EventCard({ event }: { readonly event: EventView }) {
  const { words, summary, state, advice, at, pictures } = event;
  const urls = pictures.map(({ url }) => url);
  return (
    <Card className="adverse">
      <SectionTitle extra={<Tag tone={state === 'reported' ? 'waiting' : 'done'}>{stateWords[state]}</Tag>}>
        {`${event.drugName} ${event.strength}`}
      </SectionTitle>
      <Text className="adverse__text">{words}</Text>
      {urls.length > 0 && (
        <View className="adverse__pictures">
          {urls.map((url, n) => (
            <Pressable
              key={url}
              onPress={() => previewPictures(urls, url)}
              ariaLabel={`放大第 ${String(n + 1)} 张照片`}
            >
              <Image className="adverse__picture" src={url} mode="aspectFill" />
            </Pressable>
          ))}
        </View>
      )}
      <Text className="adverse__quiet">{summary}</Text>
      <Text className="adverse__quiet">{`${event.patientName}，${shanghai(at).day} 报告`}</Text>
      {event.hasDanger && <Tag tone="danger">有危险信号</Tag>}
      {advice !== undefined && (
        <Notice tone="done" title="药师答复">
          <Text>{advice}</Text>
        </Notice>
      )}
    </Card>
  );
}
