import { Text, View } from '@tarojs/components';
import { PROXY_CONSENT } from '@shared/domain/consent/texts';
import type { PatientView } from '@shared/domain/patient/patient';
import { ConsentPaper } from '../../features/patient/ConsentPaper';
import { ProxyFields } from '../../features/patient/ProxyFields';
import type { PatientConsent } from '../../features/patient/usePatientConsent';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import '../../patient/form.scss';
import { Given } from './Given';

type Props = {
  readonly consent: PatientConsent;
  readonly patient: PatientView;
  readonly problem: string | undefined;
};

/** 本人授权: the text, and what the person writes themselves; or when it was given, and the way to take it back. */
export function ProxyPage({ consent, patient, problem }: Props) {
  const { confirmed, change, lend, withdraw } = consent;
  const { name, proxyConsent } = patient;
  if (proxyConsent)
    return (
      <Given
        {...{ title: '本人授权', text: PROXY_CONSENT, withdraw, problem }}
        agreedAt={proxyConsent.agreedAt}
      >
        {name}本人在这部手机上确认
      </Given>
    );
  return (
    <Page
      footer={
        <View className="form-footer">
          {problem && <Notice tone="danger">{problem}</Notice>}
          <Button onPress={lend.run} busy={lend.busy}>
            本人同意授权
          </Button>
        </View>
      }
    >
      <Notice tone="action" title={`替${name}问诊，需要本人授权`}>
        <Text>{name}是成年人，由本人决定谁能替自己问诊。授权可以随时撤回</Text>
      </Notice>
      <ConsentPaper text={PROXY_CONSENT} />
      <ProxyFields name={name} confirmed={confirmed} change={change} />
    </Page>
  );
}
