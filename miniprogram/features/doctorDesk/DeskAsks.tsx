import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { Tag } from '../../ui/Tag';
import type { Asks } from './service';

type Props = {
  readonly asks: Asks;
  readonly onSchedule: () => unknown;
  readonly onColleagues: () => unknown;
};

/** What waits for this doctor's word besides patients; nothing while nobody waits. */
export function DeskAsks({ asks: { substitutes, unsettled, cases }, onSchedule, onColleagues }: Props) {
  if (substitutes + unsettled + cases === 0) return null;
  const many = (count: number) => <Tag tone="waiting">{`${count}`}</Tag>;
  return (
    <Card>
      {substitutes > 0 && (
        <Cell title="同事请您替诊" note="等您答复" value={many(substitutes)} onPress={onSchedule} />
      )}
      {unsettled > 0 && (
        <Cell title="预约待处理" note="约在您的出诊时间外" value={many(unsettled)} onPress={onSchedule} />
      )}
      {cases > 0 && (
        <Cell title="同事请您看病例" note="等您答复" value={many(cases)} onPress={onColleagues} />
      )}
    </Card>
  );
}
