import { useMyDoctor } from '../../features/doctorDesk/useMyDoctor';
import { IntakeSwitch } from '../../features/intakeSwitch/IntakeSwitch';
import { TextServiceForm } from '../../features/textService/TextServiceForm';
import { goBack } from '../../platform/navigation';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { Skeleton } from '../../ui/Skeleton';
import { AtDesk } from '../../features/session/AtDesk';

/** 接诊设置: what a text consultation with this doctor costs and promises. */
export default function ServicePage() {
  return (
    <AtDesk>
      <Service />
    </AtDesk>
  );
}

function Service() {
  const { screen, reload } = useMyDoctor();
  switch (screen.kind) {
    case 'loading':
      return (
        <Page title="接诊设置">
          <Skeleton rows={4} />
        </Page>
      );
    case 'failed':
      return (
        <Page title="接诊设置">
          <Failure message={screen.message} onRetry={() => void reload()} />
        </Page>
      );
    case 'ready':
      return (
        <TextServiceForm text={screen.me.doctor.text} onSaved={() => void goBack()}>
          <IntakeSwitch intake={screen.me.intake} onChanged={() => void reload()} />
        </TextServiceForm>
      );
  }
}
