import { View } from '@tarojs/components';
import { useEffect } from 'react';
import type { ConsultationView } from '@shared/contracts/consultation';
import { yuan } from '@shared/kernel/money';
import { AwaitingPayment } from '../../features/consultation/AwaitingPayment';
import { CaseHeader } from '../../features/consultation/CaseHeader';
import { usePay } from '../../features/payment/usePay';
import { usePress } from '../../platform/usePress';
import { whyNot } from '../../platform/toast';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { useCancelling, type Cancel } from './useCancelling';
import './index.scss';

type Props = {
  readonly consultation: ConsultationView;
  readonly skew: number;
  readonly onCancel: Cancel;
  readonly onChanged: () => Promise<void>;
};

/** The order is made and not paid: pay on, or let it go. */
export function PayPage({ consultation, skew, onCancel, onChanged }: Props) {
  const pay = usePay();
  const paying = usePress(async () => {
    const outcome = await pay(consultation.id);
    if (outcome.kind === 'failed') whyNot(outcome.message);
    await onChanged();
  });
  const cancelling = useCancelling('取消这次问诊？', '订单会关闭，没有扣款', onCancel);
  useReloadAt(consultation.payBy - skew, onChanged);
  return (
    <Page
      footer={
        <View className="case-actions">
          <Button onPress={paying.run} busy={paying.busy}>
            继续支付 {yuan(consultation.feeFen)} 元
          </Button>
          {consultation.may.cancel && (
            <Button kind="quiet" onPress={cancelling.run} busy={cancelling.busy} disabled={paying.busy}>
              取消问诊
            </Button>
          )}
        </View>
      }
    >
      <Card>
        <CaseHeader consultation={consultation} />
      </Card>
      <AwaitingPayment consultation={consultation} skew={skew} />
    </Page>
  );
}

/** Looks again shortly after a deadline, when the hospital has had time to act on it. */
function useReloadAt(at: number, reload: () => Promise<void>): void {
  useEffect(() => {
    const timer = setTimeout(() => void reload(), Math.max(0, at - Date.now()) + 2_000);
    return () => clearTimeout(timer);
  }, [at, reload]);
}
