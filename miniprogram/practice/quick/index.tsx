import { Text, View } from '@tarojs/components';
import type * as z from 'zod/mini';
import type { listQuick } from '@shared/contracts/visit';
import { explain, explainAny } from '../../features/calendar/messages';
import { calendarService } from '../../features/calendar/service';
import { sexText } from '../../features/doctorDesk/words';
import { useNow } from '../../platform/clock';
import { goTo } from '../../platform/navigation';
import { useSignal } from '../../platform/realtime';
import { whyNot } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { useLoaded } from '../../platform/useLoaded';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Empty } from '../../ui/Empty';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';
import { Tag } from '../../ui/Tag';
import { leftText } from '../../ui/when';
import { AtDesk } from '../../features/session/AtDesk';
import '../../features/calendar/calendar.scss';

/** 值班快问: what lies before whoever is on duty in my department. */
export default function QuickQuestionsPage() {
  return (
    <AtDesk>
      <Questions />
    </AtDesk>
  );
}

function Questions() {
  const { screen, reload } = useLoaded(calendarService.quick, explainAny);
  useSignal(() => void reload());
  if (screen.kind !== 'ready') return <NotReady screen={screen} onRetry={reload} rows={3} />;
  const { questions, now } = screen.value;
  return (
    <Page title="值班快问">
      {questions.length === 0 && (
        <Empty title="现在没有待接的快问" note="有新的会自动出现在这里，谁先接就归谁" />
      )}
      {questions.map((it) => (
        <Question key={it.id} question={it} skew={now - Date.now()} onChanged={reload} />
      ))}
    </Page>
  );
}

type Props = {
  readonly question: z.infer<typeof listQuick.output>['questions'][number];
  readonly skew: number;
  readonly onChanged: () => Promise<void>;
};

/** One question; whoever presses first has it. */
function Question({ question, skew, onChanged }: Props) {
  const { id, patient, sex, age, chief, redFlags, acceptBy, isHeld } = question;
  const now = useNow(15_000) + skew;
  const deed = useDeed(explain);
  const accept = usePress(async () => {
    const refusal = await deed(id, (key) => calendarService.accept(id, key));
    if (!refusal) return goTo.case({ id });
    whyNot(refusal);
    await onChanged();
  });
  return (
    <Card>
      <View className="visit">
        <View className="visit__head">
          <Text className="visit__time">{`${patient} ${sexText[sex]} ${age}`}</Text>
          {redFlags.map((it) => (
            <Tag key={it} tone="danger">
              {it}
            </Tag>
          ))}
        </View>
        <Text>{chief}</Text>
        <Text className="visit__quiet">
          {isHeld
            ? '基层医生优先，两分钟后没有人接就可以接'
            : `还剩 ${leftText(Math.max(0, acceptBy - now))}`}
        </Text>
        <Button onPress={accept.run} busy={accept.busy} disabled={isHeld}>
          接诊
        </Button>
      </View>
    </Card>
  );
}
