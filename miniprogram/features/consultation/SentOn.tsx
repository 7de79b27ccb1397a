import { Text, View } from '@tarojs/components';
import type { ConsultationView } from '@shared/contracts/consultation';
import { reasonText, urgencyText, type Termination } from '@shared/domain/consultation/termination';
import { useNow } from '../../platform/clock';
import { callPhone } from '../../platform/phone';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import './consultation.scss';
import { refundText } from './refund';

type Props = {
  readonly consultation: ConsultationView;
  readonly termination: Termination;
  readonly skew: number;
};

/** 已转线下: how soon, where to, why, and where the money is. */
export function SentOn({ consultation, termination, skew }: Props) {
  const { reason, urgency, words, institution } = termination;
  const now = useNow(60_000) + skew;
  const refund = refundText(consultation, now);
  const isRefunded = consultation.payment.state === 'refunded';
  return (
    <>
      <View className={`disposition ${urgency === 'now' ? 'disposition--urgent' : ''}`}>
        <Text className="disposition__label">医生建议您到医院当面看</Text>
        <Text className="disposition__text">{`${urgencyText[urgency]}：${institution}`}</Text>
        {urgency === 'now' && (
          <Button kind="danger" onPress={() => callPhone('120')}>
            拨打 120
          </Button>
        )}
      </View>
      <Card className="case-state">
        <Text className="case-state__title">{reasonText[reason]}</Text>
        <Text className="case-state__line" userSelect>
          {words}
        </Text>
        <Text className="case-state__quiet">去医院时请带上身份证、以前的病历和正在用的药</Text>
      </Card>
      {refund && (
        <Notice tone={isRefunded ? 'done' : 'waiting'} title={isRefunded ? '已退回' : '退款处理中'}>
          <Text>{refund}</Text>
        </Notice>
      )}
    </>
  );
}
