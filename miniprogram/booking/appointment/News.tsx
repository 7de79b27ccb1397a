import { Text } from '@tarojs/components';
import type { Appointment } from '@shared/domain/appointment/appointment';
import { timeText } from '../../features/booking/words';
import type { Press } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';

type Props = { readonly appointment: Appointment; readonly agreeing: Press };

/** What the hospital has changed, or would like to: the patient decides. */
export const News = ({ appointment: { proposal, insteadOf, unsettled }, agreeing }: Props) => (
  <>
    {insteadOf && (
      <Notice tone="waiting" title="换了一位医生">
        <Text>{`${insteadOf.name}医生那天不能出诊，改由这位同科医生按原价看。不合适可以随时取消，全额退回。`}</Text>
      </Notice>
    )}
    {unsettled && !proposal && (
      <Notice
        tone="waiting"
        title={unsettled.holiday ? `${unsettled.holiday}医院放假` : '医生那天的安排有变'}
      >
        <Text>
          医生正在处理：照常看、提议改期、请同事看或停诊退款，都会通知您。您也可以现在改期或取消，全额退回。
        </Text>
      </Notice>
    )}
    {proposal && (
      <Notice
        tone="action"
        title="医生想改时间"
        action={
          <Button onPress={agreeing.run} busy={agreeing.busy}>
            同意改期
          </Button>
        }
      >
        <Text>{`想改到 ${timeText(proposal.from)}。不同意就按原来的时间，或取消预约，全额退回。`}</Text>
      </Notice>
    )}
  </>
);
