import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ConsultationView } from '@shared/contracts/consultation';
import { CallEntry } from '../../features/call/CallEntry';
import { CaseHeader } from '../../features/consultation/CaseHeader';
import { SentOn } from '../../features/consultation/SentOn';
import { Conversation } from '../../features/conversation/Conversation';
import { goTo } from '../../platform/navigation';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { Page } from '../../ui/Page';
import { LooksCell } from '../LooksCell';
import './index.scss';

type Props = {
  readonly consultation: ConsultationView;
  readonly skew: number;
  readonly onChanged: () => Promise<void>;
};

/** The doctor has sent the patient to a hospital: what to do now; the conversation can still be read. */
export function SentOnPage({ consultation, skew, onChanged }: Props) {
  const [isTalkShown, setIsTalkShown] = useState(false);
  const { id, termination } = consultation;
  if (isTalkShown)
    return (
      <Page fill>
        <View className="talk">
          <View className="talk__body">
            <Conversation
              consultationId={id}
              side="patient"
              readOnly
              onStateChanged={() => void onChanged()}
            />
          </View>
          <View className="talk__foot">
            <Button kind="quiet" onPress={() => setIsTalkShown(false)}>
              回到医生的建议
            </Button>
          </View>
        </View>
      </Page>
    );
  return (
    <Page
      footer={
        <Button kind="quiet" onPress={() => setIsTalkShown(true)}>
          查看对话
        </Button>
      }
    >
      <Card>
        <CaseHeader consultation={consultation} />
      </Card>
      {termination && <SentOn consultation={consultation} termination={termination} skew={skew} />}
      <CallEntry consultation={consultation} onOpen={() => goTo.callWaiting({ id })} />
      <LooksCell id={id} />
      <Card>
        <Cell title="封存这次问诊" note="对诊疗有争议时，与医院共同固定" onPress={() => goTo.seal({ id })} />
      </Card>
    </Page>
  );
}
