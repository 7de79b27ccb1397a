import { useCallback } from 'react';
import { PatientId } from '@shared/kernel/ids';
import { HealthForm } from '../../features/health/HealthForm';
import { explain } from '../../features/health/messages';
import { healthService } from '../../features/health/service';
import { goBack, goTo, useRouteParams } from '../../platform/navigation';
import { useLoaded } from '../../platform/useLoaded';
import { Empty } from '../../ui/Empty';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';
import { Registered } from '../../features/session/Registered';

/** 健康档案 of one person. */
export default function HealthFormPage() {
  const id = PatientId.safeParse(useRouteParams<'healthForm'>().id);
  if (id.success)
    return (
      <Registered>
        <Health patientId={id.data} />
      </Registered>
    );
  return (
    <Page>
      <Empty title="请先选择就诊人" actionLabel="去选择" onAction={() => goTo.patients()} />
    </Page>
  );
}

function Health({ patientId }: { readonly patientId: PatientId }) {
  const ask = useCallback(() => healthService.get(patientId), [patientId]);
  const { screen, reload } = useLoaded(ask, explain);
  switch (screen.kind) {
    case 'loading':
    case 'failed':
      return <NotReady screen={screen} onRetry={reload} rows={4} />;
    case 'ready':
      return (
        <HealthForm
          patientId={patientId}
          known={screen.value.profile}
          hasPregnancies={screen.value.hasPregnancies}
          onSaved={() => void goBack()}
        />
      );
  }
}
