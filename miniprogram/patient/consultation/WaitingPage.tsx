import { Text } from '@tarojs/components';
import type { ConsultationView } from '@shared/contracts/consultation';
import { yuan } from '@shared/kernel/money';
import { CallEntry } from '../../features/call/CallEntry';
import { CaseHeader } from '../../features/consultation/CaseHeader';
import { Waiting } from '../../features/consultation/Waiting';
import { ComplaintSummary } from '../../features/intake/ComplaintSummary';
import { EmergencyLine } from '../../features/intake/EmergencyLine';
import { goTo } from '../../platform/navigation';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { OfflineBar } from '../../ui/OfflineBar';
import { Page } from '../../ui/Page';
import { SectionTitle } from '../../ui/SectionTitle';
import { LooksCell } from '../LooksCell';
import './index.scss';
import { useCancelling, type Cancel } from './useCancelling';

type Props = {
  readonly consultation: ConsultationView;
  readonly skew: number;
  readonly onCancel: Cancel;
  readonly onChanged: () => Promise<void>;
};

/** Paid; the doctor has not accepted yet. */
export function WaitingPage({ consultation, skew, onCancel, onChanged }: Props) {
  const { feeFen, patient, complaint, complaintPictures, earlier } = consultation;
  const cancelling = useCancelling(
    '取消这次问诊？',
    `${yuan(feeFen)} 元会全额原路退回，一般几分钟内到账`,
    onCancel,
  );
  return (
    <Page
      footer={
        consultation.may.cancel && (
          <Button kind="quiet" onPress={cancelling.run} busy={cancelling.busy}>
            取消问诊，全额退款
          </Button>
        )
      }
    >
      <OfflineBar />
      <Card>
        <CaseHeader consultation={consultation} />
        <CallEntry consultation={consultation} onOpen={() => goTo.callWaiting({ id: consultation.id })} />
      </Card>
      <Waiting consultation={consultation} skew={skew} onOverdue={onChanged} />
      <EmergencyLine />
      <Card>
        <SectionTitle>告诉医生的内容</SectionTitle>
        <ComplaintSummary
          patient={`${patient.name}（${patient.sex === 'female' ? '女' : '男'} · ${patient.age}）`}
          service={consultation.service}
          earlier={earlier && { ...earlier, papers: earlier.pictures.length }}
          complaint={complaint}
          pictures={complaintPictures.length}
        />
        <Text className="case-note">医生接诊后可以在对话里补充</Text>
      </Card>
      <LooksCell id={consultation.id} />
    </Page>
  );
}
