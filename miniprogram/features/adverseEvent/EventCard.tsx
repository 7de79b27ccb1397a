import { Text } from '@tarojs/components';
import type { EventView } from '@shared/contracts/adverseEvent';
import { shanghai } from '@shared/kernel/time';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { SectionTitle } from '../../ui/SectionTitle';
import { Tag } from '../../ui/Tag';
import './adverseEvent.scss';
import { stateWords } from './words';

/** 一份不良反应报告, as it was told, and what the pharmacist answered. */
export function EventCard({ event }: { readonly event: EventView }) {
  const { words, summary, state, advice, at } = event;
  return (
    <Card className="adverse">
      <SectionTitle extra={<Tag tone={state === 'reported' ? 'waiting' : 'done'}>{stateWords[state]}</Tag>}>
        {`${event.drugName} ${event.strength}`}
      </SectionTitle>
      <Text className="adverse__text">{words}</Text>
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
