import { View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import type { ConsultationState } from '@shared/domain/consultation/consultation';
import { ConsultationId } from '@shared/kernel/ids';
import { CallEntry } from '../../features/call/CallEntry';
import { CaseHead } from '../../features/doctorDesk/CaseHead';
import { useCase } from '../../features/doctorDesk/useCase';
import { FaceCheckStrip } from '../../features/faceCheck/FaceCheckCard';
import { goBack, goTo, useRouteParams } from '../../platform/navigation';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { Skeleton } from '../../ui/Skeleton';
import { AtDesk } from '../../features/session/AtDesk';
import { AcceptBar } from './AcceptBar';
import { CasePanes, type Pane } from './CasePanes';
import './index.scss';
import { useIsWide } from './useIsWide';

/** 病例: patient and allergies always in sight; 病情, 对话 and 病历 as tabs, or side by side where there is room. */
export default function CasePage() {
  const id = ConsultationId.safeParse(useRouteParams<'case'>().id);
  if (id.success)
    return (
      <AtDesk>
        <Case id={id.data} />
      </AtDesk>
    );
  return (
    <Page title="病例">
      <Empty title="没有找到这次问诊" actionLabel="返回工作台" onAction={() => void goBack()} />
    </Page>
  );
}

/** What a doctor opens a case for. */
const OPENS_AT: Partial<Record<ConsultationState, Pane>> = { in_progress: 'talk', record_due: 'record' };

function Case({ id }: { readonly id: ConsultationId }) {
  const isWide = useIsWide();
  const [chosen, setChosen] = useState<Pane>();
  const leave = useCallback(() => void goBack(), []);
  const { screen, reload, accept } = useCase(id, leave, isWide || chosen === undefined || chosen === 'talk');
  switch (screen.kind) {
    case 'loading':
      return (
        <Page title="病例">
          <Skeleton kind="card" rows={4} />
        </Page>
      );
    case 'failed':
      return (
        <Page title="病例">
          <Failure message={screen.message} onRetry={() => void reload()} />
        </Page>
      );
    case 'ready': {
      const { consultation, skew } = screen;
      const pane =
        (consultation.state === 'terminated' && chosen === 'record' ? undefined : chosen) ??
        OPENS_AT[consultation.state] ??
        'brief';
      return (
        <Page title="病例">
          <View className={`case ${isWide ? 'case--wide' : ''}`}>
            <CaseHead consultation={consultation} skew={skew} />
            {consultation.faceCheckDue && <FaceCheckStrip onPassed={reload} />}
            {consultation.state !== 'waiting' && (
              <CallEntry consultation={consultation} onOpen={() => goTo.callWaiting({ id, as: 'doctor' })} />
            )}
            <CasePanes
              consultation={consultation}
              isWide={isWide}
              pane={pane}
              onPane={setChosen}
              onChanged={() => void reload()}
            />
            {consultation.may.accept && <AcceptBar onAccept={accept} />}
          </View>
        </Page>
      );
    }
  }
}
