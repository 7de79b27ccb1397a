import { ScrollView, View } from '@tarojs/components';
import { useState } from 'react';
import type { ConsultationView } from '@shared/contracts/consultation';
import type { ConsultationState } from '@shared/domain/consultation/consultation';
import { CaseRequests } from '../../features/colleague/CaseRequests';
import { Conversation } from '../../features/conversation/Conversation';
import { DiagnosisField } from '../../features/diagnosis/DiagnosisField';
import { CaseBrief } from '../../features/doctorDesk/CaseBrief';
import { EvidenceCard } from '../../features/followUp/EvidenceCard';
import { History } from '../../features/history/History';
import { CaseTrend } from '../../features/measurement/CaseTrend';
import { SentOnNotice } from '../../features/termination/SentOnNotice';
import { CasePrescriptions } from '../../features/prescription/CasePrescriptions';
import { useReplies } from '../../features/quickReplies/useReplies';
import { DoctorReview } from '../../features/review/DoctorReview';
import { RecordPanel } from '../../features/record/RecordPanel';
import { goTo } from '../../platform/navigation';
import { Button } from '../../ui/Button';
import { Tabs } from '../../ui/Tabs';
import { useRecordTexts } from './useRecordTexts';

export type Pane = 'brief' | 'talk' | 'record';
type Props = {
  readonly consultation: ConsultationView;
  readonly isWide: boolean;
  readonly pane: Pane;
  readonly onPane: (pane: Pane) => void;
  readonly onChanged: () => void;
};

const BEGUN: readonly ConsultationState[] = ['in_progress', 'record_due', 'completed', 'terminated'];

/** The parts of a case. The conversation is there only while it is seen, because what is seen counts as read. */
export function CasePanes({ consultation, isWide, pane, onPane, onChanged }: Props) {
  const { id, state, unread, may } = consultation;
  const wasTerminated = state === 'terminated';
  const wasLeft = state === 'expired' && consultation.answered;
  const hasBegun = wasLeft || BEGUN.includes(state);
  // Nothing medical stands in a case that was sent on; and the record is the responsible doctor's.
  const hasRecord = may.treats && !wasTerminated && !wasLeft;
  const isShown = (name: Pane) => isWide || !hasBegun || name === pane;
  // A text area that is made out of sight measures itself wrongly; once made, it stays with all that is in it.
  const replies = useReplies().screen;
  const phrases = {
    texts: replies.kind === 'ready' ? replies.value.replies : [],
    onManage: () => void goTo.replies(),
  };
  const texts = useRecordTexts();
  const [hasSeenRecord, setHasSeenRecord] = useState(false);
  if (hasBegun && isShown('record') && !hasSeenRecord) setHasSeenRecord(true);
  const classOf = (name: Pane) => `case__pane case__pane--${name} ${isShown(name) ? '' : 'case__pane--away'}`;
  const tabs = [
    { key: 'brief', label: '病情' },
    { key: 'talk', label: '对话', ...(unread > 0 && pane !== 'talk' && { badge: unread }) },
    ...(hasRecord ? [{ key: 'record', label: '病历' }] : []),
  ];
  return (
    <>
      {hasBegun && !isWide && (
        <View className="case__tabs">
          <Tabs items={tabs} current={pane} onChange={(key) => onPane(key as Pane)} />
        </View>
      )}
      <View className="case__panes">
        <ScrollView className={classOf('brief')} scrollY>
          {consultation.termination && <SentOnNotice termination={consultation.termination} />}
          <EvidenceCard consultation={consultation} picker={DiagnosisField} onChanged={onChanged} />
          <CaseBrief consultation={consultation} />
          {state === 'completed' && <DoctorReview id={id} />}
          {state === 'in_progress' && <CaseTrend consultationId={id} />}
          {state === 'in_progress' && <History consultationId={id} />}
          {hasBegun && (
            <CaseRequests
              consultationId={id}
              isOpen={may.treat}
              onAsk={(kind) => void goTo.askColleague({ id, kind })}
            />
          )}
        </ScrollView>
        {hasBegun && isShown('talk') && (
          <View className={classOf('talk')}>
            <Conversation
              consultationId={id}
              side="doctor"
              readOnly={!may.write}
              phrases={phrases}
              onStateChanged={onChanged}
            />
          </View>
        )}
        {hasBegun && hasRecord && (
          <ScrollView className={classOf('record')} scrollY>
            {hasSeenRecord && (
              <RecordPanel
                consultation={consultation}
                picker={DiagnosisField}
                texts={texts}
                onClosed={onChanged}
              />
            )}
            {consultation.service === 'follow_up' && hasSeenRecord && (
              <CasePrescriptions
                consultationId={id}
                onOpen={(prescription) => goTo.prescribed({ id: prescription })}
                onPrescribe={() => goTo.prescribe({ id })}
              />
            )}
            {may.treat && (
              <View className="case__terminate">
                <Button kind="quiet" onPress={() => goTo.terminate({ id })}>
                  终止并转线下
                </Button>
              </View>
            )}
          </ScrollView>
        )}
      </View>
    </>
  );
}
