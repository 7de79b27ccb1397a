import { beforeEach, describe, expect, test } from 'vitest';
import { closeAccount } from '@shared/contracts/auth';
import { erasePerson, reviewErasure } from '@shared/contracts/rights';
import type { MedicineOrderState } from '@shared/domain/medicineOrder/order';
import { mayServe } from '@shared/domain/medicineOrder/policy';
import { MedicineOrderId } from '@shared/kernel/ids';
import { instantOf } from '@shared/kernel/time';
import { CaseWorld, PATIENT_ID } from '../../testing/caseWorld';
import { functions, implementations } from '../../testing/catalogue';
import { RECEIVER } from '../../testing/medicineWorld';
import { OTHERS_ROWS } from '../../testing/othersRows';
import { effects } from '../outbox/effects';

const person = { patientId: PATIENT_ID };

let world: CaseWorld;
const rows = () => world.runtime.store.rows;
beforeEach(() => {
  world = new CaseWorld({ actions: implementations, timers: functions['rights']!.timers! });
  world.runtime.effects = effects;
  rows().dataKeys.set(PATIENT_ID, {
    ...{ id: PATIENT_ID, masterKey: 'k', createdAt: 0 },
    versions: [{ version: 1, blob: 'b', masterKey: 'k' }],
  });
});

describe('Whoever asks to be deleted and has bought medicine', () => {
  const sold = [{ packed: [{ code: '1' }], packs: 1 }];
  const bought = (state: MedicineOrderState, lines: object[] = []) =>
    rows().medicineOrders.set(MedicineOrderId.parse('order-1'), {
      ...OTHERS_ROWS.medicineOrders,
      ...{ state, lines, receiver: RECEIVER, way: 'delivery' },
      ...{ prescriptionId: undefined, consultationId: undefined },
    } as never);

  test('waits until it has come: the key that would be destroyed is the one that its receiver is sealed with', async () => {
    for (const state of ['awaiting_payment', 'paid', 'shipped', 'delivered', 'lost'] as const) {
      bought(state);
      for (const contract of [reviewErasure, erasePerson])
        expect(await world.ask(contract, person, 'patient')).toMatchObject({ code: 'patient.order_open' });
    }
  });

  test('is told that the record of the sale stays five years; where it went is gone at once', async () => {
    bought('received', sold);
    const kept = {
      outcome: 'restricted',
      keptCases: 0,
      keptOrders: 1,
      keptUntil: instantOf('2031-11-24', 0),
    };
    expect(await world.ask(reviewErasure, person, 'patient')).toEqual({ ok: true, value: kept });
    expect(await world.ask(erasePerson, person, 'patient')).toEqual({ ok: true, value: kept });
    const order = rows().medicineOrders.get('order-1' as never)!;
    expect([order.receiver, order.pickUpCode, order.lines]).toEqual([undefined, undefined, sold]);
    // And its pharmacy opens what law keeps no more.
    expect(order.restrictedAt).toBe(world.runtime.now());
    expect(mayServe(order, order.pharmacyId, world.runtime.now())).toBe(false);
    expect(rows().dataKeys.get(PATIENT_ID)!.versions).toHaveLength(1);
  });

  test('or closes the account: no person of it has a visit, and what was sold without one stays five years', async () => {
    bought('received', sold);
    expect(await world.ask(closeAccount, {}, 'patient')).toMatchObject({ ok: true });
    const keptUntil = instantOf('2031-11-24', 0);
    expect(rows().patients.get(PATIENT_ID)).toMatchObject({ removed: true, keptUntil });
    const order = rows().medicineOrders.get('order-1' as never)!;
    expect([order.receiver, order.restrictedAt]).toEqual([undefined, world.runtime.now()]);
    expect(rows().dataKeys.get(PATIENT_ID)!.versions).toHaveLength(1);
    world.runtime.time = keptUntil;
    world.runtime.openid = undefined;
    await world.main({ Type: 'Timer', TriggerName: 'retention' }, {});
    expect(rows().dataKeys.get(PATIENT_ID)!.versions).toEqual([]);
  });

  test('is gone whole where nothing was ever packed', async () => {
    bought('cancelled');
    expect(await world.ask(erasePerson, person, 'patient')).toMatchObject({ value: { outcome: 'erased' } });
    expect(rows().dataKeys.get(PATIENT_ID)!.versions).toEqual([]);
  });
});
