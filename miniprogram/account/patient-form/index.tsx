import { consentNeeded } from '@shared/domain/patient/standing';
import { Text, View } from '@tarojs/components';
import { PatientId } from '@shared/kernel/ids';
import { PatientFields } from '../../features/patient/PatientFields';
import { usePatientForm } from '../../features/patient/usePatientForm';
import { VerifyNotice } from '../../features/patient/VerifyNotice';
import { goBack, replaceWith, useRouteParams } from '../../platform/navigation';
import { scrollToPart } from '../../platform/scroll';
import { toast } from '../../platform/toast';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Failure } from '../../ui/Failure';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Skeleton } from '../../ui/Skeleton';
import '../../patient/form.scss';
import { Registered } from '../../features/session/Registered';

/** 添加/修改就诊人. */
export default function PatientFormPage() {
  return (
    <Registered>
      <PatientEditor />
    </Registered>
  );
}

function PatientEditor() {
  const id = PatientId.safeParse(useRouteParams<'patientForm'>().id).data;
  const { screen, isLosingProof, reload, change, save } = usePatientForm(id);
  const press = usePress(async () => {
    const saved = await save();
    // What the register said stands above the form; refusals of a field stand at the field.
    if (!saved) return scrollToPart('verify-result');
    const { kind, patient } = saved;
    toast(kind === 'verified' ? '已实名核验' : '已保存');
    // What comes next for a verified child or parent is the consent; who came to look at it is led back.
    const next = kind === 'verified' && consentNeeded(patient, Date.now()) !== 'none';
    await (next ? replaceWith.patientConsent({ id: patient.id }) : goBack());
  });
  const title = id ? '修改就诊人' : '添加就诊人';
  switch (screen.kind) {
    case 'loading':
      return (
        <Page title={title}>
          <Skeleton kind="card" rows={4} />
        </Page>
      );
    case 'failed':
      return (
        <Page title={title}>
          <Failure message={screen.message} onRetry={reload} />
        </Page>
      );
    case 'ready':
      return (
        <Page
          title={title}
          footer={
            <View className="form-footer">
              {screen.problems.whole && <Notice tone="danger">{screen.problems.whole}</Notice>}
              {!screen.problems.whole && Object.values(screen.problems).some(Boolean) && (
                <Text className="form-footer__hint">请核对上面标出的地方</Text>
              )}
              <Button onPress={press.run} busy={press.busy}>
                {screen.form.idNumber.trim() === '' ? '保存' : '保存并核验'}
              </Button>
            </View>
          }
        >
          {screen.result && (
            <View id="verify-result">
              <VerifyNotice result={screen.result} onLater={goBack} />
            </View>
          )}
          <Card className="form">
            {isLosingProof && (
              <Notice tone="waiting">
                修改姓名、性别或出生日期后，需要重新实名核验，已有的同意和授权会失效
              </Notice>
            )}
            <PatientFields
              form={screen.form}
              problems={screen.problems}
              known={screen.known}
              isLosingProof={isLosingProof}
              onChange={change}
            />
          </Card>
        </Page>
      );
  }
}
