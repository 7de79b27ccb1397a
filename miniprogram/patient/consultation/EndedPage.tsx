import { View } from '@tarojs/components';
import type { ConsultationView } from '@shared/contracts/consultation';
import { CaseHeader } from '../../features/consultation/CaseHeader';
import { EndedUnseen } from '../../features/consultation/EndedUnseen';
import { goTo } from '../../platform/navigation';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { Page } from '../../ui/Page';
import { LooksCell } from '../LooksCell';
import './index.scss';

type Props = {
  readonly consultation: ConsultationView;
  readonly ending: 'cancelled' | 'expired' | 'abandoned' | 'no_show';
  readonly skew: number;
};

/** Ended without a doctor: what happened, the money, and how to begin again. */
export function EndedPage({ consultation, ending, skew }: Props) {
  const { id, departmentCode } = consultation.doctor;
  return (
    <Page
      footer={
        <View className="case-actions">
          <Button onPress={() => goTo.doctor({ id })}>再次问诊</Button>
          <Button kind="quiet" onPress={() => goTo.doctors({ department: departmentCode })}>
            看看同科室其他医生
          </Button>
        </View>
      }
    >
      <Card>
        <CaseHeader consultation={consultation} />
      </Card>
      <EndedUnseen consultation={consultation} ending={ending} skew={skew} />
      <LooksCell id={consultation.id} />
      {ending === 'no_show' && (
        <Card>
          <Cell
            title="封存这次问诊"
            note="对诊疗有争议时，与医院共同固定"
            onPress={() => goTo.seal({ id: consultation.id })}
          />
        </Card>
      )}
    </Page>
  );
}
