import { Text, View } from '@tarojs/components';
import { Background, Chief } from '../../features/doctorDesk/ComplaintParts';
import { PatientLine } from '../../features/doctorDesk/PatientLine';
import { EmergencyForm } from '../../features/emergency/EmergencyForm';
import { TalkLines } from '../../features/emergency/TalkLines';
import { useEmergency } from '../../features/emergency/useEmergency';
import { RecordParts } from '../../features/record/RecordParts';
import { useNow } from '../../platform/clock';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { SectionTitle } from '../../ui/SectionTitle';
import { whenText } from '../../ui/when';
import { AtDesk } from '../../features/session/AtDesk';

/** 紧急查阅: somebody else's case, for an hour, with a reason. */
export default function EmergencyPage() {
  return (
    <AtDesk>
      <Emergency />
    </AtDesk>
  );
}

function Emergency() {
  const emergency = useEmergency();
  const now = useNow(60_000);
  const { opened, more } = emergency;
  if (!opened) return <EmergencyForm {...emergency} />;
  const { found, messages } = opened;
  const hasMore = (messages.at(-1)?.seq ?? 0) < found.lastSeq;
  return (
    <Page title="紧急查阅">
      <Notice tone="danger" title={`可看到 ${whenText(found.until, now)}`}>
        <Text>只能看，不能写。患者已经知道是您打开的，以及为什么</Text>
      </Notice>
      <Card>
        <PatientLine patient={found.patient} />
        <View className="case-brief case-brief--in-card">
          <Background complaint={found.complaint} />
          <Chief complaint={found.complaint} />
        </View>
      </Card>
      {found.record && (
        <Card>
          <SectionTitle>病历</SectionTitle>
          <RecordParts body={found.record.body} diagnoses={found.record.diagnoses} />
        </Card>
      )}
      <Card>
        <SectionTitle>对话</SectionTitle>
        <TalkLines messages={messages} />
        {hasMore && (
          <Button kind="quiet" onPress={more.run} busy={more.busy}>
            继续看后面的对话
          </Button>
        )}
      </Card>
    </Page>
  );
}
