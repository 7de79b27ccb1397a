import { useState } from 'react';
import { useNow } from '../../platform/clock';
import { goHome, goTo } from '../../platform/navigation';
import { useLoaded } from '../../platform/useLoaded';
import { Button } from '../../ui/Button';
import { OfflineBar } from '../../ui/OfflineBar';
import { Page } from '../../ui/Page';
import { Skeleton } from '../../ui/Skeleton';
import { Tabs } from '../../ui/Tabs';
import { CaseSearch } from '../../features/doctorDesk/CaseSearch';
import { DeskAsks } from '../../features/doctorDesk/DeskAsks';
import { DeskHeader } from '../../features/doctorDesk/DeskHeader';
import { PracticeNotice } from '../../features/doctorDesk/PracticeNotice';
import { FaceCheckCard } from '../../features/faceCheck/FaceCheckCard';
import { DeskListView } from '../../features/doctorDesk/DeskListView';
import { explain } from '../../features/doctorDesk/messages';
import { deskService, type Group } from '../../features/doctorDesk/service';
import { useDesk } from '../../features/doctorDesk/useDesk';
import { AtDesk } from '../../features/session/AtDesk';

/** 医生工作台: who waits, who is being treated, who has been. */
export default function DeskPage() {
  return (
    <AtDesk>
      <Desk />
    </AtDesk>
  );
}

function Desk() {
  const [group, setGroup] = useState<Group>('waiting');
  const { me, list, reload, more } = useDesk(group);
  const asks = useLoaded(deskService.asks, explain).screen;
  const now = useNow(60_000);
  // All at once: what comes later would push the lists away under the thumb.
  if ((!me && list.kind === 'loading') || asks.kind === 'loading')
    return (
      <Page title="医生工作台">
        <OfflineBar />
        <Skeleton kind="list" />
      </Page>
    );
  return (
    <Page title="医生工作台">
      <OfflineBar />
      {me && (
        <DeskHeader
          me={me}
          now={now}
          onSchedule={() => void goTo.schedule()}
          onService={() => void goTo.service()}
          onPapers={() => void goTo.papers()}
          onIntroduction={() => void goTo.introduction()}
          onColleagues={() => void goTo.colleagues()}
          onLeave={() => void goHome()}
        />
      )}
      {asks.kind === 'ready' && (
        <DeskAsks
          asks={asks.value}
          onSchedule={() => goTo.schedule()}
          onColleagues={() => goTo.colleagues()}
        />
      )}
      {me && <PracticeNotice practice={me.practice} now={now} onPapers={() => void goTo.papers()} />}
      {me?.practice.isOffered && me.practice.faceCheckedUntil === undefined && (
        <FaceCheckCard onPassed={reload} />
      )}
      <CaseSearch onOpen={({ id }) => void goTo.case({ id })}>
        <Tabs
          items={[
            { key: 'waiting', label: '候诊', ...(me?.waiting && { badge: me.waiting }) },
            { key: 'open', label: '接诊中', ...(me?.inProgress && { badge: me.inProgress }) },
            ...(me?.isInTeam ? [{ key: 'team', label: '团队' }] : []),
            { key: 'closed', label: '已结束' },
          ]}
          current={group}
          onChange={(key) => setGroup(key as Group)}
        />
        <DeskListView
          group={group}
          list={list}
          onOpen={({ id }) => void goTo.case({ id })}
          onRetry={() => void reload()}
          onMore={() => void more()}
        />
      </CaseSearch>
      <Button kind="quiet" onPress={() => goTo.shared()}>
        患者授权的病历
      </Button>
      <Button kind="quiet" onPress={() => goTo.quickQuestions()}>
        值班快问
      </Button>
      <Button kind="quiet" onPress={() => goTo.adverseEvents()}>
        不良反应报告
      </Button>
      <Button kind="quiet" onPress={() => goTo.emergency()}>
        紧急查阅
      </Button>
    </Page>
  );
}
