import { Text } from '@tarojs/components';
import type { PlanView } from '@shared/contracts/medicinePlan';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { Tick } from '../../ui/Tick';
import './medicinePlan.scss';

type Props = {
  readonly plan: PlanView;
  /** Whether WeChat may remind at all, as far as it is known. */
  readonly isOffered: boolean;
  readonly onSet: (reminds: boolean) => Promise<void>;
};

/** 服药提醒: what WeChat lets a hospital send is said as it is, one yes for one message. */
export function Reminders({ plan: { reminds, permits, patientName }, isOffered, onSet }: Props) {
  const more = usePress(() => onSet(true));
  if (!isOffered) return null;
  return (
    <>
      <Tick label="到时间用微信提醒我" ticked={reminds} onTick={(ticked) => void onSet(ticked)} />
      {reminds && (
        <>
          <Text className="plan__quiet">{leftText(permits)}</Text>
          <Button
            kind="quiet"
            onPress={more.run}
            busy={more.busy}
            ariaLabel={`${patientName}的用药，再允许一次提醒`}
          >
            再允许一次提醒
          </Button>
        </>
      )}
    </>
  );
}

const leftText = (permits: number): string =>
  permits === 0
    ? '提醒次数用完了。微信规定每允许一次只能提醒一次，请在记录“已用”时再允许'
    : `还能提醒 ${String(permits)} 次。微信规定每允许一次只能提醒一次，记录“已用”时可以再允许。消息里不写药名`;
