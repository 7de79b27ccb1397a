import type { PaymentNotification } from '../cloudfunctions/_runtime/ports/payment';
import { parts as consultationParts } from '../cloudfunctions/consultation/parts';
import { effects } from '../cloudfunctions/outbox/effects';
import { parts as paymentParts } from '../cloudfunctions/payment/parts';
import type { Consultation, ConsultationState } from '@shared/domain/consultation/consultation';
import type { Payment } from '@shared/domain/payment/payment';
import { CaseWorld, CASE_ID } from './caseWorld';
import { MemoryPayment } from './memoryPayment';

/** Id of the payment of the one case. */
export const PAYMENT_ID = `pay-${CASE_ID}`;

/** The hospital with its payment company, all effects delivered at once. */
export class PaymentWorld extends CaseWorld {
  readonly company = new MemoryPayment(this.runtime.now);

  constructor() {
    super({
      actions: [...consultationParts.actions!, ...paymentParts.actions!],
      webhooks: paymentParts.webhooks!,
      timers: [...consultationParts.timers!, ...paymentParts.timers!],
    });
    this.runtime.payment = this.company;
    this.runtime.effects = effects;
  }

  /** A case just ordered, its payment to be looked at like any. */
  ordered(state: ConsultationState = 'awaiting_payment', change: Partial<Consultation> = {}): void {
    this.given(state, change);
    this.changePayment({ lookAt: this.runtime.time + 60_000 });
  }

  /** A case ordered, paid at the company, and waiting. */
  async paid(): Promise<void> {
    this.ordered();
    await this.press('payment.prepay');
    this.company.pay(PAYMENT_ID);
    await this.notify(this.company.paidNotification(PAYMENT_ID));
  }

  get payment(): Payment {
    return this.runtime.store.rows.payments.get(PAYMENT_ID)!;
  }

  changePayment(change: Partial<Payment>): void {
    this.runtime.store.rows.payments.set(PAYMENT_ID, { ...this.payment, ...change });
  }

  private presses = 0;
  async press(action: string, who: 'patient' | 'doctor' = 'patient', input: object = {}): Promise<unknown> {
    this.runtime.openid = `openid-${who}`;
    const requestKey = `pressed-${++this.presses}`;
    return this.main({ action, input: { consultationId: CASE_ID, ...input }, requestKey, as: who }, {});
  }

  async tick(TriggerName: 'reconcile' | 'lookAfterCases'): Promise<void> {
    this.runtime.openid = undefined;
    await this.main({ Type: 'Timer', TriggerName }, {});
  }

  async notify(told: PaymentNotification, signature = 'genuine'): Promise<{ status: number; body: unknown }> {
    this.runtime.openid = undefined;
    const answer = (await this.main(
      {
        httpMethod: 'POST',
        path: '/payment/notify',
        headers: { 'Wechatpay-Signature': signature },
        body: JSON.stringify(told),
      },
      {},
    )) as { statusCode: number; body: string };
    return { status: answer.statusCode, body: JSON.parse(answer.body) };
  }

  /** Types of the events so far. */
  get events(): string[] {
    return this.trail.flatMap(({ events }) => events.map(({ type }) => type));
  }
}
