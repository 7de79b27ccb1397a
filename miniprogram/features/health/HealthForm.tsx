import { Text } from '@tarojs/components';
import type { HealthFacts } from '@shared/domain/patient/health';
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
  readonly known: HealthFacts | undefined;
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

/** 健康档案: told once, brought along to every complaint. */
export function HealthForm({ patientId, known, hasPregnancies, onSaved }: Props) {
  const { form, change, problemOf, press } = useHealthForm(patientId, known, hasPregnancies, onSaved);
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
      <Card className="health">
        {[...TOLD_PARTS, ...(hasPregnancies ? [PREGNANCIES] : [])].map(({ part, ...words }) => (
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
