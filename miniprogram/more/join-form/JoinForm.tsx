import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { DEMANDS, type Document } from '@shared/domain/application/fields';
import { CheckStep } from '../../features/application/CheckStep';
import { EvidenceField } from '../../features/application/EvidenceField';
import { FormFields } from '../../features/application/FormFields';
import { stepOfFault, stepsOf } from '../../features/application/steps';
import {
  useApplicationForm,
  type ApplicationFormState,
  type FormStart,
} from '../../features/application/useApplicationForm';
import { useEvidence } from '../../features/application/useEvidence';
import { explain } from '../../features/application/messages';
import { goBack } from '../../platform/navigation';
import { scrollToPart } from '../../platform/scroll';
import { toast } from '../../platform/toast';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { savingText } from '../../ui/savingText';
import './index.scss';

type Start = Extract<FormStart, { kind: 'ready' }>;

/** One step at a time, forwards and back as one likes; everything is saved by itself. */
export function JoinForm({ start, title }: { readonly start: Start; readonly title: string }) {
  const filling = useApplicationForm(start);
  const { draft, saved, faults } = filling;
  const [at, setAt] = useState(0);
  const [agreed, setAgreed] = useState(false);
  const [problem, setProblem] = useState<string>();
  const steps = stepsOf(draft.kind);
  const step = steps[at]!;
  const isLast = at === steps.length - 1;
  const reasons = new Map(start.reasons.map((it) => [it.at as string, `审核意见：${it.text}`]));
  const go = (next: number) => {
    setProblem(undefined);
    setAt(Math.max(0, Math.min(next, steps.length - 1)));
    scrollToPart('join-step');
  };
  const press = usePress(async () => {
    if (!agreed) return setProblem('请先阅读并勾选入驻告知');
    const refused = await filling.submit();
    if (refused !== undefined) return setProblem(refused);
    toast('已提交，等待审核');
    // The page below shows how it stands.
    await goBack();
  });
  return (
    <Page
      title={title}
      footer={
        <View className="join-footer">
          {problem && <Notice tone="waiting">{problem}</Notice>}
          <View className="join-footer__ways">
            {at > 0 && (
              <Button kind="quiet" onPress={() => go(at - 1)}>
                上一步
              </Button>
            )}
            {isLast ? (
              <Button onPress={press.run} busy={press.busy} disabled={faults.length > 0}>
                提交申请
              </Button>
            ) : (
              <Button onPress={() => go(at + 1)}>下一步</Button>
            )}
          </View>
        </View>
      }
    >
      <View id="join-step" className="join-head">
        <Text className="join-head__title">{step.title}</Text>
        <Text className="join-head__note">
          第 {at + 1} 步，共 {steps.length} 步 · {savingText(saved, explain)}
        </Text>
      </View>
      {reasons.has('whole') && <Notice tone="waiting">{reasons.get('whole')}</Notice>}
      {isLast ? (
        <CheckStep
          kind={draft.kind}
          faults={faults}
          agreed={agreed}
          onAgree={setAgreed}
          onGo={(place) => go(stepOfFault(steps, place))}
        />
      ) : (
        <Card className="form">
          <FormFields
            fields={step.fields}
            draft={draft}
            faults={faults}
            reasons={reasons}
            onChange={filling.change}
          />
          {step.documents.map((document) => (
            <Evidence
              key={document}
              document={document}
              filling={filling}
              urls={start.urls}
              reason={reasons.get(document)}
            />
          ))}
        </Card>
      )}
    </Page>
  );
}

type EvidenceProps = {
  readonly document: Document;
  readonly filling: ApplicationFormState;
  readonly urls: Start['urls'];
  readonly reason: string | undefined;
};

function Evidence({ document, filling, urls, reason }: EvidenceProps) {
  const pictures = useEvidence(document, filling, urls);
  const isOptional = DEMANDS[filling.draft.kind].optional.includes(document);
  return <EvidenceField document={document} isOptional={isOptional} pictures={pictures} reason={reason} />;
}
