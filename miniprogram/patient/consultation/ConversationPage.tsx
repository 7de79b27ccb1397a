import { View } from '@tarojs/components';
import type { ConsultationView } from '@shared/contracts/consultation';
import { CallEntry } from '../../features/call/CallEntry';
import { ColleagueNotice } from '../../features/colleague/ColleagueNotice';
import { CaseHeader } from '../../features/consultation/CaseHeader';
import { DispositionCard } from '../../features/consultation/DispositionCard';
import { Conversation } from '../../features/conversation/Conversation';
import { EndedUnseen } from '../../features/consultation/EndedUnseen';
import { TalkOver } from '../../features/consultation/TalkOver';
import { isTimeOver } from '../../features/consultation/words';
import { EvidenceNotice } from '../../features/followUp/EvidenceNotice';
import { useNow } from '../../platform/clock';
import { goTo } from '../../platform/navigation';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import './index.scss';

type Props = {
  readonly consultation: ConsultationView;
  readonly skew: number;
  readonly onChanged: () => Promise<void>;
};

/** The conversation; once it has ended it can be read, and advice and record stand before it. */
export function ConversationPage({ consultation, skew, onChanged }: Props) {
  const { id, state, disposition } = consultation;
  const isSigned = state === 'completed';
  const hasEnded = isSigned || state === 'record_due';
  const isOver = isTimeOver(consultation, useNow(15_000) + skew);
  // What ends a talk in writing is its hours; after a visit its patient may still write.
  const mayWrite = consultation.may.write && !(isOver && consultation.talkUntil !== undefined);
  const end = (isOver || hasEnded || state === 'expired') && (
    <>
      {(isOver || state === 'record_due') && <TalkOver consultation={consultation} skew={skew} />}
      {hasEnded && (
        <Button kind="quiet" onPress={() => goTo.review({ id })}>
          评价这次问诊
        </Button>
      )}
      {(hasEnded || state === 'expired') && (
        <Button kind="quiet" onPress={() => goTo.doctor({ id: consultation.doctor.id })}>
          再次问诊
        </Button>
      )}
    </>
  );
  return (
    <Page fill>
      <View className={mayWrite ? 'talk talk--open' : 'talk'}>
        <View className="talk__head">
          <View className="talk__told">
            <CaseHeader consultation={consultation} />
            {consultation.consentEndedAt !== undefined && (
              <Notice tone="waiting" title="代问的同意已撤回">
                您不能再代为提问，医生的话和病历仍可查看。重新取得同意后可以继续
              </Notice>
            )}
            <CallEntry consultation={consultation} onOpen={() => goTo.callWaiting({ id })} />
            <EvidenceNotice consultation={consultation} onAdd={() => void goTo.evidence({ id })} />
            <ColleagueNotice consultation={consultation} onOpen={() => void goTo.colleagueConsent({ id })} />
            {state === 'expired' && <EndedUnseen consultation={consultation} ending="expired" skew={skew} />}
            {isSigned && (
              <>
                {disposition && <DispositionCard disposition={disposition} />}
                <Button onPress={() => goTo.record({ id })}>查看病历和医嘱</Button>
              </>
            )}
          </View>
        </View>
        <View className="talk__body">
          <Conversation
            consultationId={id}
            side="patient"
            readOnly={!mayWrite}
            rounds={consultation.rounds}
            end={end}
            onStateChanged={() => void onChanged()}
          />
        </View>
      </View>
    </Page>
  );
}
