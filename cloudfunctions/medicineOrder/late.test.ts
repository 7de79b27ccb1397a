import { beforeEach, describe, expect, test } from 'vitest';
import { cancelOrder, handOverOrder } from '@shared/contracts/medicineOrder';
import { voidPrescription } from '@shared/contracts/prescription';
import { whereaboutsOf } from '@shared/domain/payment/parts';
import type { MedicineOrderId, PrescriptionId } from '@shared/kernel/ids';
import { DAY_MS, HOUR_MS } from '@shared/kernel/time';
import { MedicineWorld, must } from '../../testing/medicineWorld';

let world: MedicineWorld;
beforeEach(() => {
  world = new MedicineWorld();
});
const money = (orderId: MedicineOrderId) => whereaboutsOf(world.paymentOf(orderId));
const cancel = (orderId: MedicineOrderId) => world.ask(cancelOrder, { orderId }, 'patient');
const onHand = () => world.shelf().batches[0]!.onHand;
const later = async (ms: number) => {
  world.runtime.time += ms;
  for (const timer of ['lookAfterPrescriptions', 'lookAfterOrders']) await world.tick(timer);
};
/** A paid order, up to a step of the desk. */
async function upTo(step: 'paid' | 'dispensing' | 'checked'): Promise<MedicineOrderId> {
  const orderId = await world.paid(await world.effective());
  if (step !== 'paid') must(await world.dispense(orderId));
  if (step === 'checked') must(await world.check(orderId));
  return orderId;
}
const backWhole = (orderId: MedicineOrderId) => {
  expect(world.order(orderId).state).toBe('cancelled');
  expect(money(orderId)).toEqual({ heldFen: 0, owedFen: 3100, refundedFen: 0 });
  expect(world.shelf().holds).toEqual([]);
  expect(onHand()).toBe(10);
  expect([...world.runtime.store.rows.packs.values()].filter((it) => it.state === 'dispensed')).toEqual([]);
};

describe('A pharmacy that does not get on', () => {
  test.each(['dispensing', 'checked'] as const)(
    'lets its patient call off what is %s after two days, and not before',
    async (step) => {
      const orderId = await upTo(step);
      await later(48 * HOUR_MS - 1);
      expect(await cancel(orderId)).toMatchObject({ code: 'medicineOrder.not_now' });
      await later(1);
      must(await cancel(orderId));
      backWhole(orderId);
    },
  );

  test.each(['paid', 'dispensing', 'checked'] as const)(
    'gives all of the money back after a week by itself, once: %s',
    async (step) => {
      const orderId = await upTo(step);
      await later(7 * DAY_MS - 1);
      expect(world.order(orderId).state).toBe(step);
      await later(1);
      await later(DAY_MS);
      backWhole(orderId);
      expect(world.order(orderId).lookAt).toBeUndefined();
    },
  );
});

describe('A parcel that is never there', () => {
  test('counts as lost after a week, is found among the lost ones, and may still turn up', async () => {
    const orderId = await world.shipped(await world.effective());
    await later(7 * DAY_MS - 1);
    expect(world.order(orderId).state).toBe('shipped');
    await later(1);
    expect(world.order(orderId)).toMatchObject({ state: 'lost' });
    expect(money(orderId)).toMatchObject({ heldFen: 3100 });
    await world.tell(orderId, 'delivered');
    expect(world.order(orderId).state).toBe('delivered');
  });

  test('and one that was thought lost may come back to the pharmacy', async () => {
    const orderId = await world.shipped(await world.effective());
    await later(7 * DAY_MS);
    await world.tell(orderId, 'refused');
    expect(world.order(orderId).state).toBe('returned');
  });
});

describe('A doctor who sees a mistake after it was paid', () => {
  const stop = (prescriptionId: PrescriptionId) =>
    world.ask(voidPrescription, { prescriptionId, reason: '剂量开错，请停用' }, 'doctor');
  const prescriptionOf = (orderId: MedicineOrderId) => world.order(orderId).prescriptionId!;

  test.each(['paid', 'dispensing', 'checked'] as const)(
    'stops it at the desk, and the money goes back whole: %s',
    async (step) => {
      const orderId = await upTo(step);
      const prescriptionId = prescriptionOf(orderId);
      must(await stop(prescriptionId));
      backWhole(orderId);
      expect(world.prescription(prescriptionId)!.state).toBe('voided');
      expect(await stop(prescriptionId)).toMatchObject({ code: 'prescription.over' });
    },
  );

  test('stops it before it is paid: no money may come for it any more', async () => {
    const prescriptionId = await world.effective();
    const orderId = await world.ordered(prescriptionId);
    must(await stop(prescriptionId));
    expect(world.order(orderId).state).toBe('cancelled');
    expect(world.shelf().holds).toEqual([]);
  });

  test('cannot stop what has left', async () => {
    const orderId = await world.shipped(await world.effective());
    expect(await stop(prescriptionOf(orderId))).toMatchObject({ code: 'prescription.over' });
    expect(world.order(orderId).state).toBe('shipped');
  });

  test('and until the order has ended too, nothing moves towards the patient', async () => {
    const orderId = await upTo('paid');
    const { prescriptions, medicineOrders } = world.runtime.store.rows;
    const id = prescriptionOf(orderId);
    const used = world.prescription(id)!;
    const refused = { code: 'prescription.voided' };
    const set = (state: 'used' | 'voided') => prescriptions.set(id, { ...used, state });
    set('voided');
    expect(await world.dispense(orderId)).toMatchObject(refused);
    set('used');
    must(await world.dispense(orderId));
    set('voided');
    expect(await world.check(orderId)).toMatchObject(refused);
    set('used');
    must(await world.check(orderId));
    set('voided');
    expect(await world.ship(orderId)).toMatchObject(refused);
    medicineOrders.set(orderId, { ...world.order(orderId), way: 'pick_up', pickUpCode: '123456' });
    expect(await world.atDesk('du', handOverOrder, { orderId, code: '123456' })).toMatchObject(refused);
  });
});
