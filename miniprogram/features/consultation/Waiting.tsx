import { Text } from '@tarojs/components';
import { useEffect } from 'react';
import type { ConsultationView } from '@shared/contracts/consultation';
import { useNow } from '../../platform/clock';
import { Card } from '../../ui/Card';
import { leftText, whenText } from '../../ui/when';
import './consultation.scss';
import { expectedText, queueText } from './words';

type Props = {
  readonly consultation: ConsultationView;
  readonly skew: number;
  /** Asked again and again once the promise has run out, until the case has changed. */
  readonly onOverdue: () => unknown;
};

/** The place in the queue and what the doctor has promised. */
export function Waiting({ consultation: { ahead, expected, acceptBy, doctor }, skew, onOverdue }: Props) {
  const now = useNow(15_000) + skew;
  const overdueSince = acceptBy !== undefined && now >= acceptBy ? now : undefined;
  useEffect(() => {
    if (overdueSince !== undefined) void onOverdue();
  }, [overdueSince, onOverdue]);
  return (
    <Card className="case-state">
      <Text className="case-state__line">已支付，等待{doctor.name}医生接诊</Text>
      <Text className="case-state__title">{ahead === undefined ? '正在排队' : queueText(ahead)}</Text>
      <Text className="case-state__line">{expectedText(expected)}</Text>
      {acceptBy !== undefined && (
        <>
          <Text className="case-state__line">医生承诺 {whenText(acceptBy, now)} 前接诊</Text>
          <Text className="case-state__line">超过时间没有接诊，费用自动退回</Text>
          <Text className="case-state__quiet">
            {acceptBy > now ? `还有 ${leftText(acceptBy - now)}` : '承诺时间已过，正在为您退款'}
          </Text>
        </>
      )}
      <Text className="case-state__quiet">可以离开，接诊后在“问诊”里看到</Text>
    </Card>
  );
}
