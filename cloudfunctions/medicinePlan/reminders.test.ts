import { beforeEach, describe, expect, test } from 'vitest';
import {
  checkDose,
  doseTemplates,
  listPlans,
  movePlanTimes,
  setPlanReminders,
  startPlan,
  stopPlan,
} from '@shared/contracts/medicinePlan';
import { voidPrescription } from '@shared/contracts/prescription';
import { NOTIFICATIONS, referenceOf } from '@shared/domain/consent/texts';
import { MedicineOrderId, MedicinePlanId, type PrescriptionId } from '@shared/kernel/ids';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@shared/kernel/time';
import { accountOfPerson, CaseWorld } from '../../testing/caseWorld';
import { functions, implementations } from '../../testing/catalogue';
import { AMLODIPINE, drugIdOf, FOLLOW_UP, Prescribing, stockShelves } from '../../testing/prescriptionWorld';
import { systemTools } from '../_runtime/systemTools';
import { onMedicineRecalled } from './effects/onMedicineRecalled';

const METFORMIN = drugIdOf('盐酸二甲双胍片');

let world: CaseWorld;
let on: Prescribing;
let id: PrescriptionId;
/** Monday, ten o'clock; 氨氯地平 at eight, 二甲双胍 at eight in the morning and in the evening. */
beforeEach(async () => {
  world = new CaseWorld({ actions: implementations, timers: [...functions['medicinePlan']!.timers!] });
  stockShelves(world);
  world.given('in_progress', FOLLOW_UP);
  on = new Prescribing(world);
  id = await on.issued({
    lines: [AMLODIPINE, { ...AMLODIPINE, drugId: METFORMIN, frequency: 'bid', days: 28, packs: 3 }],
  });
  await on.onDuty();
  await on.take(id);
  await on.approve(id);
  await world.ask(startPlan, { prescriptionId: id }, 'patient');
  const account = world.runtime.store.rows.accounts.get(accountOfPerson('patient'))!;
  const notifications = { ...referenceOf(NOTIFICATIONS), agreedAt: 1 };
  world.runtime.store.rows.accounts.set(account.id, {
    ...account,
    consents: { ...account.consents, notifications },
  });
  world.runtime.subscribed.add('openid-patient');
});
const planId = () => MedicinePlanId.parse(id);
const remindMe = (allowed = true, reminds = true) =>
  world.ask(setPlanReminders, { planId: planId(), reminds, allowed }, 'patient');
const tick = async (ms = 0) => {
  world.runtime.time += ms;
  world.runtime.openid = undefined;
  await world.main({ Type: 'Timer', TriggerName: 'remindDoses' }, {});
};
const plan = () => world.runtime.store.rows.medicinePlans.get(id)!;
const move = (minutes: number[], drugId = METFORMIN) =>
  world.ask(movePlanTimes, { planId: planId(), drugId, minutes }, 'patient');
const sent = () => world.runtime.messages.length;
/** From ten in the morning to eight in the evening. */
const TO_EVENING = 10 * HOUR_MS;

describe('a reminder', () => {
  test('goes out at the time of a dose, and names no medicine, no disease and nobody', async () => {
    await remindMe();
    await tick(TO_EVENING - MINUTE_MS);
    expect(sent()).toBe(0);
    await tick(MINUTE_MS);
    expect(world.runtime.messages).toMatchObject([
      { template: 'dose', openid: 'openid-patient', page: 'medicine/plan/index' },
    ]);
    expect(JSON.stringify(world.runtime.messages)).not.toMatch(/二甲双胍|片|高血压|王芳|药名/);
    await tick(MINUTE_MS);
    expect(sent()).toBe(1);
  });

  test('needs a yes in WeChat for each: without one the screen says so and nothing goes out', async () => {
    await remindMe();
    await tick(TO_EVENING);
    expect(await world.ask(listPlans, {}, 'patient')).toMatchObject({
      value: { plans: [{ reminds: true, permits: 0 }] },
    });
    await tick(12 * HOUR_MS);
    expect(sent()).toBe(1);
  });

  test('is renewed when a dose is ticked', async () => {
    await remindMe();
    await tick(TO_EVENING);
    const doseId = '2026-11-23.1.1200';
    expect(
      await world.ask(checkDose, { planId: planId(), doseId, what: 'taken', allowed: true }, 'patient'),
    ).toMatchObject({ value: { permits: 1 } });
    await tick(12 * HOUR_MS);
    expect(sent()).toBe(2);
  });

  test('that WeChat does not let through says that none is left', async () => {
    await remindMe();
    await remindMe();
    world.runtime.subscribed.clear();
    await tick(TO_EVENING);
    expect(plan()).toMatchObject({ permits: 0 });
    expect(plan()).not.toHaveProperty('nextReminderAt');
  });

  test('is not sent for a dose that was told of before its time', async () => {
    await remindMe();
    world.runtime.time += TO_EVENING - HOUR_MS;
    await world.ask(checkDose, { planId: planId(), doseId: '2026-11-23.1.1200', what: 'taken' }, 'patient');
    await tick(HOUR_MS);
    expect(sent()).toBe(0);
  });

  test('comes again after half an hour where somebody said later', async () => {
    await remindMe();
    await remindMe();
    await tick(TO_EVENING);
    await world.ask(checkDose, { planId: planId(), doseId: '2026-11-23.1.1200', what: 'later' }, 'patient');
    await tick(30 * MINUTE_MS);
    expect(sent()).toBe(2);
  });

  test('that would come an hour late is not sent', async () => {
    await remindMe();
    await tick(TO_EVENING + HOUR_MS);
    expect(sent()).toBe(0);
  });

  test('is quiet once it was switched off, the plan stopped, or consent withdrawn', async () => {
    await remindMe();
    await remindMe(false, false);
    await tick(TO_EVENING);
    await remindMe();
    await world.ask(stopPlan, { planId: planId() }, 'patient');
    await tick(12 * HOUR_MS);
    expect(sent()).toBe(0);
    expect(await remindMe()).toMatchObject({ code: 'medicine_plan.over' });
  });

  test('is quiet once the prescription holds no more', async () => {
    await remindMe();
    world.runtime.time += HOUR_MS;
    const prescription = on.stored(id)!;
    expect(
      await world.ask(voidPrescription, { prescriptionId: id, reason: '剂量需要调整' }, 'doctor'),
    ).toMatchObject({ ok: true });
    expect(prescription.state).toBe('effective');
    await tick(TO_EVENING - HOUR_MS);
    expect(sent()).toBe(0);
    expect(plan()).not.toHaveProperty('nextReminderAt');
    // Whoever looks is told so, and is promised nothing.
    expect(await world.ask(listPlans, {}, 'patient')).toMatchObject({
      value: { plans: [{ isHeld: false, doses: [], asNeeded: [] }] },
    });
    expect(await remindMe()).toMatchObject({ code: 'medicine_plan.not_held' });
    expect(await remindMe(false, false)).toMatchObject({ ok: true });
  });

  test('never calls for a medicine that was recalled', async () => {
    await remindMe();
    const { accountId } = on.stored(id)!;
    const orderId = MedicineOrderId.parse('order-1');
    const recalled = () =>
      onMedicineRecalled.run(
        { type: 'medicineOrder.recalled', orderId, prescriptionId: id, accountId, drugId: METFORMIN },
        systemTools(world.runtime, onMedicineRecalled.name, 'request'),
      );
    await recalled();
    await recalled();
    await tick(TO_EVENING);
    expect(sent()).toBe(0);
    expect(await world.ask(listPlans, {}, 'patient')).toMatchObject({
      value: { plans: [{ doses: [], recalled: [{ name: '盐酸二甲双胍片' }] }] },
    });
    // What was not recalled goes on the next morning.
    await tick(12 * HOUR_MS);
    expect(sent()).toBe(1);
  });
});

test('The template of doses is told with whether anything would be sent', async () => {
  expect(await world.ask(doseTemplates, {}, 'patient')).toMatchObject({
    value: { templateIds: [], isConsented: true },
  });
});

describe('times are moved', () => {
  test('and what was said of a dose stays with it', async () => {
    world.runtime.time += TO_EVENING;
    await world.ask(checkDose, { planId: planId(), doseId: '2026-11-23.1.1200', what: 'taken' }, 'patient');
    expect(await move([420, 1140])).toMatchObject({
      value: { adherence: { due: 1, taken: 1 }, times: [{}, { minutes: [420, 1140] }] },
    });
    await remindMe();
    await tick(11 * HOUR_MS);
    expect(sent()).toBe(1);
  });

  describe('but not, in this order', () => {
    test('of a plan that is not one’s own', async () => {
      expect(
        await world.ask(
          movePlanTimes,
          { planId: planId(), drugId: METFORMIN, minutes: [420, 1140] },
          'stranger',
        ),
      ).toMatchObject({ code: 'medicine_plan.not_found' });
    });
    test('of a plan that was stopped', async () => {
      await world.ask(stopPlan, { planId: planId() }, 'patient');
      expect(await move([420, 1140])).toMatchObject({ code: 'medicine_plan.over' });
    });
    test('of a medicine that is none of it', async () => {
      expect(await move([420], drugIdOf('阿托伐他汀钙片'))).toMatchObject({
        code: 'medicine_plan.medicine_unknown',
      });
    });
    test('to fewer or more doses than the doctor ordered, or out of order', async () => {
      expect(await move([420])).toMatchObject({ code: 'medicine_plan.times_wrong' });
      expect(await move([420, 720, 1140])).toMatchObject({ code: 'medicine_plan.times_wrong' });
      expect(await move([1140, 420])).toMatchObject({ code: 'medicine_plan.times_wrong' });
    });
    test('so near that two doses fall together, across midnight too', async () => {
      expect(await move([480, 600])).toMatchObject({ code: 'medicine_plan.times_too_close' });
      expect(await move([60, 1380])).toMatchObject({ code: 'medicine_plan.times_too_close' });
    });
  });
});

test('A plan that begins after a recall knows of it', async () => {
  await world.ask(stopPlan, { planId: planId() }, 'patient');
  world.runtime.store.rows.medicinePlans.delete(id);
  const orderId = MedicineOrderId.parse('order-1');
  const prescription = on.stored(id)!;
  world.runtime.store.rows.prescriptions.set(id, { ...prescription, orderId });
  world.runtime.store.rows.medicineOrders.set(orderId, {
    ...{ id: orderId, accountId: prescription.accountId },
    recalls: [{ drugId: METFORMIN }],
  } as never);
  world.runtime.time += DAY_MS;
  expect(await world.ask(startPlan, { prescriptionId: id }, 'patient')).toMatchObject({
    value: { recalled: [{ drugId: METFORMIN }] },
  });
});
