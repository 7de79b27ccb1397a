import { Text } from '@tarojs/components';
import type { PatientView } from '@shared/domain/patient/patient';
import type { StandingRefusal } from '@shared/domain/patient/standing';
import { goBack, goTo } from '../../platform/navigation';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';

type Props = { readonly patient: PatientView; readonly why: StandingRefusal };

/** What is still to be done before this person's doctor can be asked, and the way there. What was typed is kept. */
export function StandingNotice({ patient, why }: Props) {
  const { title, text, label, go } = stepOf(why, patient);
  return (
    <Notice
      tone="waiting"
      title={title}
      action={
        <Button kind="quiet" onPress={go}>
          {label}
        </Button>
      }
    >
      <Text>{text}</Text>
    </Notice>
  );
}

function stepOf(why: StandingRefusal, { id, name }: PatientView) {
  switch (why) {
    case 'patient.unverified':
      return {
        title: `${name}还没有实名核验`,
        text: '依照法规，问诊需要实名。填写身份证号核验一次就可以，您填写的病情已保存',
        label: '去实名核验',
        go: () => goTo.patientForm({ id }),
      };
    case 'guardian.self':
      return {
        title: `${name}未满 14 周岁`,
        text: '请监护人用自己的微信打开问诊，把孩子添加为就诊人后发起问诊',
        label: '返回修改',
        go: goBack,
      };
    case 'guardian.consent_missing':
      return {
        title: `${name}未满 14 周岁，需要监护人同意`,
        text: '监护人读一份同意书并确认，一次就可以。您填写的病情已保存',
        label: '去办理监护人同意',
        go: () => goTo.patientConsent({ id }),
      };
    case 'proxy.consent_missing':
      return {
        title: `替${name}问诊，需要本人授权`,
        text: '请本人在这部手机上确认一次，之后可以随时撤回。您填写的病情已保存',
        label: '去办理本人授权',
        go: () => goTo.patientConsent({ id }),
      };
  }
}
