import { PatientId } from '@shared/kernel/ids';
import { usePatientConsent } from '../../features/patient/usePatientConsent';
import { goTo, useRouteParams } from '../../platform/navigation';
import { Empty } from '../../ui/Empty';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';
import { GuardianPage } from './GuardianPage';
import { ProxyPage } from './ProxyPage';

/** 监护人同意 / 本人授权 of one 就诊人. */
export default function PatientConsentPage() {
  const id = PatientId.safeParse(useRouteParams<'patientConsent'>().id);
  if (id.success) return <Consent id={id.data} />;
  return (
    <Page>
      <Empty title="请先选择就诊人" actionLabel="去选择" onAction={() => void goTo.patients()} />
    </Page>
  );
}

function Consent({ id }: { readonly id: PatientId }) {
  const consent = usePatientConsent(id);
  const { screen, reload } = consent;
  switch (screen.kind) {
    case 'loading':
    case 'failed':
      return <NotReady screen={screen} onRetry={reload} rows={4} />;
    case 'ready': {
      const { patient, self, needed, problem } = screen;
      if (patient.verifiedAt === undefined)
        return (
          <Page>
            <Empty
              title={`请先为${patient.name}完成实名核验`}
              actionLabel="去实名核验"
              onAction={() => void goTo.patientForm({ id })}
            />
          </Page>
        );
      // Whoever agrees for a child or asks for a parent is known by name themselves first.
      if (needed !== 'none' && self?.verifiedAt === undefined)
        return (
          <Page>
            <Empty
              title="请先完成您本人的实名核验"
              note={`您本人核验一次后，就可以为${patient.name}办理`}
              actionLabel={self ? '去实名核验' : '添加您本人'}
              onAction={() => void goTo.patientForm(self && { id: self.id })}
            />
          </Page>
        );
      if (needed === 'guardian') return <GuardianPage {...{ consent, patient, problem }} />;
      if (needed === 'proxy') return <ProxyPage {...{ consent, patient, problem }} />;
      return (
        <Page>
          <Empty title="不需要办理" note={`可以直接为${patient.name}发起问诊`} />
        </Page>
      );
    }
  }
}
