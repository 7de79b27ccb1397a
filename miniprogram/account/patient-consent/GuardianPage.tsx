import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { GUARDIAN_CONSENT } from '@shared/domain/consent/texts';
import type { PatientView } from '@shared/domain/patient/patient';
import { ConsentPaper } from '../../features/patient/ConsentPaper';
import type { PatientConsent } from '../../features/patient/usePatientConsent';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Tick } from '../../ui/Tick';
import '../../patient/form.scss';
import { Given } from './Given';

type Props = {
  readonly consent: PatientConsent;
  readonly patient: PatientView;
  readonly problem: string | undefined;
};

/** 监护人同意: the text, one tick, one button; or when it was given, and the way to take it back. */
export function GuardianPage({ consent, patient, problem }: Props) {
  const { guard, withdraw } = consent;
  const [isTicked, setTicked] = useState(false);
  if (patient.guardian)
    return (
      <Given
        {...{ title: '监护人同意', text: GUARDIAN_CONSENT, withdraw, problem }}
        agreedAt={patient.guardian.agreedAt}
      >
        由监护人{patient.guardian.name}同意
      </Given>
    );
  return (
    <Page
      footer={
        <View className="form-footer">
          {problem && <Notice tone="danger">{problem}</Notice>}
          <Button onPress={guard.run} busy={guard.busy} disabled={!isTicked}>
            同意
          </Button>
        </View>
      }
    >
      <Notice tone="action" title={`${patient.name}未满 14 周岁`}>
        <Text>依照法规，要由监护人单独同意。监护人是本账号的本人，须已实名且年满 18 周岁</Text>
      </Notice>
      <ConsentPaper text={GUARDIAN_CONSENT} />
      <Card>
        <Tick label={`我是${patient.name}的监护人，已阅读并同意`} ticked={isTicked} onTick={setTicked} />
      </Card>
    </Page>
  );
}
