import { useCallback, useEffect, useState } from 'react';
import type { PatientOrder } from '@shared/contracts/medicineOrder';
import type { MedicineOrderId } from '@shared/kernel/ids';
import { useLoaded } from '../../platform/useLoaded';
import { explain } from './messages';
import { medicineService } from './service';

const ASK_EVERY_MS = 2_000;

type Paying = {
  /** The cashier has just said so. */
  readonly wasPaid: boolean;
  /** Leads to the cashier; true once it says that it was paid. */
  readonly pay: (order: PatientOrder) => Promise<boolean>;
};

/**
 * 购药订单, one of mine. Between the cashier's "paid" and the pharmacy's knowing of it lies a moment: `isConfirming`, in
 * which the order is asked for again by itself and nobody is asked to pay a second time.
 */
export function useMyOrder(id: MedicineOrderId, { wasPaid, pay }: Paying, service = medicineService) {
  const ask = useCallback(() => service.get(id), [service, id]);
  const { screen, reload } = useLoaded(ask, explain);
  const [hasPaid, setPaid] = useState(wasPaid);
  const isConfirming = hasPaid && screen.kind === 'ready' && screen.value.state === 'awaiting_payment';
  useEffect(() => {
    if (!isConfirming) return undefined;
    const timer = setInterval(() => void reload(), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isConfirming, reload]);

  const onPay = async (): Promise<void> => {
    if (screen.kind !== 'ready') return;
    setPaid(await pay(screen.value));
    await reload();
  };
  return { screen, reload, onPay, isConfirming };
}
