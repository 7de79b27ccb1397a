import { useState } from 'react';
import type { ConsultationId } from '@shared/kernel/ids';
import { explain, type IntakeCode } from '../../features/intake/messages';
import { intakeService, type RequestInput } from '../../features/intake/service';
import { openCaseOf, useRequest } from '../../features/intake/useRequest';
import { paymentService } from '../../features/payment/service';
import { usePay } from '../../features/payment/usePay';
import { replaceWith } from '../../platform/navigation';
import { whyNot } from '../../platform/toast';
import { usePress } from '../../platform/usePress';

/** Why the order was not taken, and the case that stands in its way, if one does. */
export type Refusal = {
  readonly code: IntakeCode;
  readonly message: string;
  readonly openCase?: ConsultationId;
};

type Services = { readonly intake: typeof intakeService; readonly payment: typeof paymentService };
const realServices: Services = { intake: intakeService, payment: paymentService };

/** 下单并支付: order, cashier, and on to the consultation, which takes over whatever became of the payment. */
export function useOrder(
  inputOf: () => RequestInput | undefined,
  onRefused: (code: IntakeCode) => void,
  services = realServices,
) {
  const [refusal, setRefusal] = useState<Refusal>();
  const request = useRequest(services.intake);
  const pay = usePay(services.payment);

  const press = usePress(async () => {
    const input = inputOf();
    if (!input) return;
    setRefusal(undefined);
    const ordered = await request(input);
    if (!ordered.ok) return refuse(ordered.code, input);
    const outcome = await pay(ordered.value);
    if (outcome.kind === 'failed') whyNot(outcome.message);
    await replaceWith.consultation({ id: ordered.value });
  });

  async function refuse(code: IntakeCode, input: RequestInput): Promise<void> {
    const openCase =
      code === 'consultation.already_open' ? await openCaseOf(input, services.intake) : undefined;
    setRefusal({ code, message: explain(code), ...(openCase && { openCase }) });
    onRefused(code);
  }
  return { press, refusal };
}
