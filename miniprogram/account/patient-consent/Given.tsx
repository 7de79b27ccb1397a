import { Text, View } from '@tarojs/components';
import { useEffect, type ReactNode } from 'react';
import { ConsentPaper } from '../../features/patient/ConsentPaper';
import type { PatientConsent } from '../../features/patient/usePatientConsent';
import type { ConsentText } from '@shared/domain/consent/texts';
import { confirm } from '../../platform/confirm';
import { scrollToPart } from '../../platform/scroll';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { whenText } from '../../ui/when';
import '../../patient/form.scss';

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  readonly agreedAt: number;
  readonly text: ConsentText;
  readonly withdraw: PatientConsent['withdraw'];
  readonly problem: string | undefined;
};

/** A consent that holds: when it was given, to which text, and the way to take it back. */
export function Given({ title, children, agreedAt, text, withdraw, problem }: Props) {
  // The page stays where the person had read to; what has come of it stands above.
  useEffect(() => scrollToPart('consent-given'), []);
  const ask = async () => {
    const sure = await confirm({
      title: `撤回${title}？`,
      content: '立即生效。以后不能再发起问诊，可以随时重新办理。已有的病历依法保存',
      confirmText: '撤回',
      danger: true,
    });
    if (sure) await withdraw.run();
  };
  return (
    <Page
      footer={
        <View className="form-footer">
          {problem && <Notice tone="danger">{problem}</Notice>}
          <Button kind="danger-quiet" onPress={ask} busy={withdraw.busy}>
            撤回{title}
          </Button>
        </View>
      }
    >
      <View id="consent-given">
        <Notice tone="done" title={`${title}已生效`}>
          <Text>
            {children}，{whenText(agreedAt, Date.now())}
          </Text>
        </Notice>
      </View>
      <ConsentPaper text={text} />
    </Page>
  );
}
