import { Text } from '@tarojs/components';
import { clockText } from '@shared/kernel/time';
import { Stepper } from '../../features/calendar/Stepper';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import '../../features/calendar/calendar.scss';
import { SectionTitle } from '../../ui/SectionTitle';

type Props = {
  /** Minute of the day; undefined while a time of the schedule is chosen. */
  readonly minute: number | undefined;
  readonly onChange: (minute: number | undefined) => void;
};

const STEP = 15;
const FIRST = 18 * 60;

/** 加号: a time beside the schedule, for whom nothing in it is free. */
export function BesideSchedule({ minute, onChange }: Props) {
  if (minute === undefined)
    return (
      <Button kind="quiet" onPress={() => onChange(FIRST)}>
        没有合适的号，加号
      </Button>
    );
  const by = (minutes: number) => () => onChange(Math.min(1425, Math.max(0, minute + minutes)));
  return (
    <Card className="beside">
      <SectionTitle>加号时间</SectionTitle>
      <Stepper label="开始" value={clockText(minute)} onLess={by(-STEP)} onMore={by(STEP)} />
      <Text>在放号时段以外，时长和价格不变，患者同意后才改。</Text>
      <Button kind="quiet" onPress={() => onChange(undefined)}>
        回到已放的号
      </Button>
    </Card>
  );
}
