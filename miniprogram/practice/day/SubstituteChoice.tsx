import { Text } from '@tarojs/components';
import type { DoctorId } from '@shared/kernel/ids';
import { titleText } from '../../features/doctorDesk/words';
import { explain, explainAny } from '../../features/calendar/messages';
import { calendarService } from '../../features/calendar/service';
import { tell } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { useLoaded } from '../../platform/useLoaded';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { SectionTitle } from '../../ui/SectionTitle';

type Props = {
  readonly day: string;
  readonly asked: { readonly name: string; readonly declinedAt?: number | undefined } | undefined;
  readonly onChanged: () => Promise<void>;
};

/** 请人替诊: a colleague of the department, of no lower title, who must agree. */
export function SubstituteChoice({ day, asked, onChanged }: Props) {
  const { screen } = useLoaded(calendarService.colleagues, explainAny);
  const deed = useDeed(explain);
  const ask = async (doctorId: DoctorId, name: string) => {
    const refusal = await deed(`${day}${doctorId}`, (key) => calendarService.ask({ day, doctorId }, key));
    tell(refusal, `已请${name}医生替诊，等对方同意`);
    await onChanged();
  };
  return (
    <Card>
      <SectionTitle>请人替诊</SectionTitle>
      {asked && (
        <Text>
          {asked.declinedAt === undefined
            ? `已请${asked.name}医生，等对方同意。也可以改请别人`
            : `${asked.name}医生那天不能替诊，请改请别人，或提议改期、停诊`}
        </Text>
      )}
      {screen.kind === 'ready' && screen.value.colleagues.length === 0 && (
        <Text>同科室没有职称合适的同事，可以提议改期或停诊</Text>
      )}
      {screen.kind === 'failed' && <Text>{screen.message}</Text>}
      {screen.kind === 'ready' &&
        screen.value.colleagues.map(({ id, name, title }) => (
          <Cell key={id} title={name} note={titleText[title]} onPress={() => ask(id, name)} />
        ))}
    </Card>
  );
}
