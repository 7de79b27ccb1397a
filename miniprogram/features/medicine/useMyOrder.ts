import { useCallback, useEffect, useState } from 'react';
import type { MedicineOrderId } from '@shared/kernel/ids';
import { toast } from '../../platform/toast';
import { useLoaded } from '../../platform/useLoaded';
import { usePay } from '../payment/usePay';
import { explain } from './messages';
import { medicineService } from './service';

const ASK_EVERY_MS = 2_000;

/**
 * 购药订单, one of mine. Between the cashier's "paid" and the pharmacy's knowing of it lies a moment: `isConfirming`, in
 * which the order is asked for again by itself and nobody is asked to pay a second time.
 */
export function useMyOrder(id: MedicineOrderId, wasPaid: boolean, service = medicineService) {
  const ask = useCallback(() => service.get(id), [service, id]);
  const { screen, reload } = useLoaded(ask, explain);
  const [hasPaid, setPaid] = useState(wasPaid);
  const pay = usePay();
  const isConfirming = hasPaid && screen.kind === 'ready' && screen.value.state === 'awaiting_payment';
  useEffect(() => {
    if (!isConfirming) return undefined;
    const timer = setInterval(() => void reload(), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isConfirming, reload]);

  const onPay = async (): Promise<void> => {
    if (screen.kind !== 'ready') return;
    const outcome = await pay(screen.value.consultationId, id);
    if (outcome.kind === 'failed') toast(outcome.message);
    setPaid(outcome.kind === 'paid');
    await reload();
  };
  return { screen, reload, onPay, isConfirming };
}
