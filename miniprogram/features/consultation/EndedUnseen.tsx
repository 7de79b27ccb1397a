import { Text } from '@tarojs/components';
import type { ConsultationView } from '@shared/contracts/consultation';
import { useNow } from '../../platform/clock';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { whenText } from '../../ui/when';
import './consultation.scss';
import { refundText } from './refund';
import { endTextOf, type endText } from './words';

type Props = {
  readonly consultation: ConsultationView;
  readonly ending: keyof typeof endText;
  readonly skew: number;
};

/** A case that no doctor has seen: what happened, and where the money is. */
export function EndedUnseen({ consultation, ending, skew }: Props) {
  const now = useNow(60_000) + skew;
  const refund = refundText(consultation, now);
  const { title, note } = endTextOf(consultation, ending);
  return (
    <>
      <Card className="case-state">
        <Text className="case-state__title">{title}</Text>
        {consultation.endedAt !== undefined && (
          <Text className="case-state__quiet">{whenText(consultation.endedAt, now)}</Text>
        )}
        <Text className="case-state__line">{note}</Text>
      </Card>
      {refund && (
        <Notice
          tone={consultation.payment.state === 'refunded' ? 'done' : 'waiting'}
          title={consultation.payment.state === 'refunded' ? '已退回' : '退款处理中'}
        >
          <Text>{refund}</Text>
        </Notice>
      )}
    </>
  );
}
