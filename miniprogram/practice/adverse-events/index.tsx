import { Text } from '@tarojs/components';
import type { EventView } from '@shared/contracts/adverseEvent';
import { shanghai } from '@shared/kernel/time';
import { useDoctorEvents } from '../../features/adverseEvent/useDoctorEvents';
import { goTo } from '../../platform/navigation';
import { useReload } from '../../platform/useReload';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Empty } from '../../ui/Empty';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { PagedList } from '../../ui/PagedList';
import { SectionTitle } from '../../ui/SectionTitle';
import { Tag } from '../../ui/Tag';
import { AtDesk } from '../../features/session/AtDesk';
import './index.scss';

/** 不良反应报告 of what this doctor prescribed. */
export default function AdverseEventsPage() {
  return (
    <AtDesk>
      <Events />
    </AtDesk>
  );
}

function Events() {
  const { list, reload, loadMore } = useDoctorEvents();
  useReload(reload);
  return (
    <Page title="不良反应报告">
      <PagedList
        list={list}
        onReload={reload}
        onMore={loadMore}
        empty={<Empty title="还没有报告" note="患者报告您开的药的不良反应时，会出现在这里" />}
      >
        {(event) => <One key={event.id} event={event} />}
      </PagedList>
    </Page>
  );
}

const One = ({ event }: { readonly event: EventView }) => (
  <Card className="adverse-event">
    <SectionTitle extra={event.hasDanger && <Tag tone="danger">有危险信号</Tag>}>
      {`${event.patientName}：${event.drugName}`}
    </SectionTitle>
    <Text>{event.words}</Text>
    <Notice tone="quiet">
      <Text>{`${event.summary}。${shanghai(event.at).day} 报告`}</Text>
    </Notice>
    {event.advice !== undefined && (
      <Notice tone="done" title="药师答复患者">
        <Text>{event.advice}</Text>
      </Notice>
    )}
    <Button kind="quiet" onPress={() => goTo.case({ id: event.consultationId })}>
      查看病例
    </Button>
  </Card>
);
