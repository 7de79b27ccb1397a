import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { longDay } from '../../ui/days';
import { Tag } from '../../ui/Tag';
import type { Calendar } from './service';
import { periodText } from './week';

type Props = { readonly days: Calendar['days']; readonly onOpen: (day: string) => unknown };
type Day = Calendar['days'][number];

type Substitute = NonNullable<NonNullable<Day['special']>['substitute']>;
const substituteMark = ({ name, agreedAt, declinedAt }: Substitute): string => {
  if (agreedAt !== undefined) return `${name}替诊`;
  return declinedAt === undefined ? `已请${name}替诊` : `${name}不能替诊`;
};

/** What is particular about a day. */
function markOf({ special, booked, periods, unsettled }: Day) {
  if (unsettled > 0) return `${unsettled} 位预约待处理`;
  if (special?.substitute) return substituteMark(special.substitute);
  if (special?.holiday !== undefined) return special.holiday;
  if (special && periods.length === 0) return '休诊';
  return booked > 0 ? `已约 ${booked} 位` : undefined;
}

/** 近两周: each day with its periods and how many are booked. */
export const DayList = ({ days, onOpen }: Props) => (
  <Card>
    {days.map((it) => {
      const mark = markOf(it);
      return (
        <Cell
          key={it.day}
          title={longDay(it.day)}
          note={it.periods.length > 0 ? it.periods.map(periodText).join('；') : '不出诊'}
          {...(mark !== undefined && {
            value: <Tag tone={it.unsettled > 0 ? 'waiting' : it.booked > 0 ? 'action' : 'quiet'}>{mark}</Tag>,
          })}
          onPress={() => onOpen(it.day)}
        />
      );
    })}
  </Card>
);
