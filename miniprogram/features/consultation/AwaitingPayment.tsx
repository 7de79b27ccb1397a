import { Text } from '@tarojs/components';
import type { ConsultationView } from '@shared/contracts/consultation';
import { useNow } from '../../platform/clock';
import { Card } from '../../ui/Card';
import { Price } from '../../ui/Price';
import { countdownText } from '../../ui/when';
import './consultation.scss';

type Props = { readonly consultation: ConsultationView; readonly skew: number };

/** What is to be paid, and how long the order stays open. */
export function AwaitingPayment({ consultation: { payBy, feeFen }, skew }: Props) {
  const left = payBy - (useNow(1_000) + skew);
  return (
    <Card className="case-state">
      <Text className="case-state__title">等待支付</Text>
      <Price fen={feeFen} />
      <Text className="case-state__line">
        {left > 0
          ? `请在 ${countdownText(left)} 内完成支付，超时订单会自动关闭`
          : '支付时间已过，正在关闭订单'}
      </Text>
    </Card>
  );
}
