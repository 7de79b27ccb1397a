import { Text, View } from '@tarojs/components';
import type { Told } from '@shared/domain/consultation/complaint';
import type { HealthProfile } from '@shared/domain/patient/health';
import type { PatientId } from '@shared/kernel/ids';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { TOLD_PARTS } from '../../ui/told';
import { ToldField } from '../../ui/ToldField';
import './health.scss';
import { useHealthForm } from './useHealthForm';

type Props = {
  readonly patientId: PatientId;
  readonly known: HealthProfile | undefined;
  /** 孕产史 is asked of this person. */
  readonly hasPregnancies: boolean;
  readonly onSaved: () => void;
};

const PREGNANCIES = {
  part: 'pregnancies',
  label: '孕产史',
  hint: '怀过几次孕、生过几次，有没有流产、剖宫产或并发症',
  placeholder: '如：怀孕 2 次，2021 年剖宫产一次',
} as const;

const wordsOf = (told: Told | undefined): string =>
  told?.kind === 'some' ? told.text : told?.kind === 'none' ? '没有' : '不清楚';

/** 健康档案: told once, brought along to every complaint. */
export function HealthForm({ patientId, known, hasPregnancies, onSaved }: Props) {
  const { form, change, problemOf, press, theirs } = useHealthForm(patientId, known, hasPregnancies, onSaved);
  const parts = [...TOLD_PARTS, ...(hasPregnancies ? [PREGNANCIES] : [])];
  return (
    <Page
      footer={
        <Button onPress={press.run} busy={press.busy}>
          保存
        </Button>
      }
    >
      <Notice tone="quiet">
        <Text>问诊时自动带入，由您核对后再交给医生。不清楚就选“不清楚”，不要猜</Text>
      </Notice>
      {theirs && (
        <Notice tone="waiting" title="另一台手机刚保存的">
          {parts.map(({ part, label }) => (
            <View key={part}>
              <Text>{`${label}：${wordsOf(theirs[part])}`}</Text>
            </View>
          ))}
        </Notice>
      )}
      <Card className="health">
        {parts.map(({ part, ...words }) => (
          <ToldField
            key={part}
            id={`health-${part}`}
            {...words}
            told={form[part]}
            error={problemOf(part)}
            onChange={(told) => change(part, told)}
          />
        ))}
      </Card>
    </Page>
  );
}
