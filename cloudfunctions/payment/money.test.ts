import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '@shared/kernel/time';
import { PAYMENT_ID, PaymentWorld } from '../../testing/paymentWorld';

const happenings: Record<string, (world: PaymentWorld) => unknown> = {
  prepay: (it) => it.press('payment.prepay'),
  'the payer pays': (it) => it.company.pay(PAYMENT_ID),
  'the notification comes': (it) =>
    it.company.orders.has(PAYMENT_ID) && it.notify(it.company.paidNotification(PAYMENT_ID)),
  confirm: (it) => it.press('payment.confirm'),
  cancel: (it) => it.press('consultation.cancel'),
  accept: (it) => it.press('consultation.accept', 'doctor'),
  'a minute passes': (it) => (it.runtime.time += MINUTE_MS),
  'twenty minutes pass': (it) => (it.runtime.time += 20 * MINUTE_MS),
  'the payment timer rings': (it) => it.tick('reconcile'),
  'the waiting timer rings': (it) => it.tick('lookAfterCases'),
  'the outbox timer rings': (it) => it.runtime.sweep(),
  'the company goes down': (it) => (it.company.isDown = true),
  'the company comes back': (it) => (it.company.isDown = false),
  'the bank refunds': (it) => it.company.endRefund(PAYMENT_ID, 'SUCCESS'),
  'the refund is notified': (it) =>
    it.company.refunds.size > 0 && it.notify(it.company.refundNotification(PAYMENT_ID)),
};

const cameIn = (world: PaymentWorld) =>
  ['SUCCESS', 'REFUND'].includes(world.company.orders.get(PAYMENT_ID)?.state ?? 'NOTPAY');
const isServed = (world: PaymentWorld) => ['in_progress', 'completed'].includes(world.stored()!.state);

function assertHonest(world: PaymentWorld): void {
  const refunds = [...world.company.refunds.values()];
  expect(refunds.length).toBeLessThanOrEqual(1);
  for (const it of refunds) expect([it.refundFen, it.totalFen]).toEqual([2900, 2900]);
  if (isServed(world)) expect([cameIn(world), refunds.length]).toEqual([true, 0]);
  expect(world.events.filter((it) => it === 'payment.paid').length).toBeLessThanOrEqual(1);
  expect(world.events.filter((it) => it === 'payment.refunded').length).toBeLessThanOrEqual(1);
  if (world.payment.state === 'closed') expect(world.company.pay(PAYMENT_ID)).toBe(false);
}

async function letItSettle(world: PaymentWorld): Promise<void> {
  world.company.isDown = false;
  for (let round = 0; round < 12; round += 1) {
    world.runtime.time += HOUR_MS;
    await world.tick('reconcile');
    await world.tick('lookAfterCases');
    await world.runtime.sweep();
    world.company.endRefund(PAYMENT_ID, 'SUCCESS');
  }
}

test('Whatever happens in whatever order: the fee comes once, goes back at most once, and never for a case that was served', async () => {
  const story = fc.array(fc.constantFrom(...Object.keys(happenings)), { maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      const world = new PaymentWorld();
      world.ordered();
      for (const step of steps) {
        await happenings[step]!(world);
        assertHonest(world);
      }
      await letItSettle(world);
      assertHonest(world);
      const money = cameIn(world) ? (isServed(world) ? 'paid' : 'refunded') : 'closed';
      expect(world.payment.state).toBe(money);
      expect(world.payment.lookAt).toBeUndefined();
      expect(['awaiting_payment', 'waiting']).not.toContain(world.stored()!.state);
      expect([...world.runtime.store.rows.audits.values()].filter(({ pending }) => pending)).toEqual([]);
    }),
    { numRuns: 150, seed: 20261123 },
  );
});
