import { beforeEach, describe, expect, test } from 'vitest';
import {
  checkDose,
  getLeaflets,
  listPlans,
  setPlanReminders,
  startPlan,
  stopPlan,
} from '@shared/contracts/medicinePlan';
import { MedicineOrderId, MedicinePlanId, PrescriptionId } from '@shared/kernel/ids';
import { DAY_MS, HOUR_MS } from '@shared/kernel/time';
import { CASE_ID, CaseWorld } from '../../testing/caseWorld';
import { implementations } from '../../testing/catalogue';
import { AMLODIPINE, drugIdOf, FOLLOW_UP, Prescribing, stockShelves } from '../../testing/prescriptionWorld';
import { systemTools } from '../_runtime/systemTools';
import { onMedicineReceived } from './effects/onMedicineReceived';

let world: CaseWorld;
let on: Prescribing;
let id: PrescriptionId;
beforeEach(async () => {
  world = new CaseWorld({ actions: implementations });
  stockShelves(world);
  world.given('in_progress', FOLLOW_UP);
  on = new Prescribing(world);
  id = await on.issued({
    lines: [
      AMLODIPINE,
      { ...AMLODIPINE, drugId: drugIdOf('盐酸二甲双胍片'), frequency: 'bid', days: 28, packs: 3 },
    ],
  });
});
const effective = async () => {
  await on.onDuty();
  await on.take(id);
  const reply = await on.approve(id);
  if (!reply.ok) throw new Error(reply.code);
};
const start = () => world.ask(startPlan, { prescriptionId: id }, 'patient');
const planId = () => MedicinePlanId.parse(id);
const check = (doseId: string, what: 'taken' | 'skipped' | 'later' = 'taken') =>
  world.ask(checkDose, { planId: planId(), doseId, what }, 'patient');
const today = async () => {
  const reply = await world.ask(listPlans, {}, 'patient');
  if (!reply.ok) throw new Error(reply.code);
  return reply.value.plans[0]!;
};

test('a plan is made from the words of an effective prescription, and shows what is left of today', async () => {
  await effective();
  // Monday, ten o'clock: the doses of eight o'clock are not due any more.
  expect(await start()).toMatchObject({
    ok: true,
    value: {
      patientName: '王芳',
      doses: [{ name: '盐酸二甲双胍片', use: '每次1片，口服' }],
      adherence: { due: 0, taken: 0, skipped: 0, unsaid: 0 },
    },
  });
});

test('what was taken, left out and not said is counted up to now, and what was said last holds', async () => {
  await effective();
  await start();
  world.runtime.time += DAY_MS;
  const plan = await today();
  expect(plan.doses.map(({ name }) => name)).toEqual([
    '苯磺酸氨氯地平片',
    '盐酸二甲双胍片',
    '盐酸二甲双胍片',
  ]);
  const [first, second] = plan.doses;
  await check(first!.id, 'later');
  await check(first!.id);
  expect(await check(second!.id, 'skipped')).toMatchObject({
    value: { adherence: { due: 3, taken: 1, skipped: 1, unsaid: 1 } },
  });
});

test('after its last day nothing of a plan is due', async () => {
  await effective();
  await start();
  world.runtime.time += 29 * DAY_MS;
  expect(await today()).toMatchObject({ isOver: true, doses: [] });
});

test('reminders want consent to notifications', async () => {
  await effective();
  await start();
  const ask = (reminds: boolean) =>
    world.ask(setPlanReminders, { planId: planId(), reminds, allowed: true }, 'patient');
  expect(await ask(true)).toMatchObject({ code: 'consent.notifications_missing' });
  expect(await ask(false)).toMatchObject({ value: { reminds: false } });
  expect(world.runtime.store.rows.medicinePlans.get(id)).not.toHaveProperty('nextReminderAt');
});

describe('a plan is not begun, in this order', () => {
  test('of somebody else’s prescription, or of none', async () => {
    await effective();
    expect(await world.ask(startPlan, { prescriptionId: id }, 'stranger')).toMatchObject({
      code: 'prescription.not_found',
    });
    const none = PrescriptionId.parse('nobody');
    expect(await world.ask(startPlan, { prescriptionId: none }, 'patient')).toMatchObject({
      code: 'prescription.not_found',
    });
  });
  test('before a pharmacist has passed it', async () => {
    expect(await start()).toMatchObject({ code: 'prescription.not_effective' });
  });
  test('twice', async () => {
    await effective();
    await start();
    expect(await start()).toMatchObject({ code: 'medicine_plan.begun' });
  });
});

describe('a dose is not told of, in this order', () => {
  beforeEach(async () => {
    await effective();
    await start();
  });
  test('of a plan that is not one’s own', async () => {
    const input = { planId: planId(), doseId: '2026-03-02.1.1200', what: 'taken' as const };
    expect(await world.ask(checkDose, input, 'stranger')).toMatchObject({ code: 'medicine_plan.not_found' });
  });
  test('of a plan that was stopped', async () => {
    const { doses } = await today();
    await world.ask(stopPlan, { planId: planId() }, 'patient');
    expect(await check(doses[0]!.id)).toMatchObject({ code: 'medicine_plan.over' });
    expect(await world.ask(stopPlan, { planId: planId() }, 'patient')).toMatchObject({
      code: 'medicine_plan.over',
    });
    expect(await today()).toMatchObject({ isStopped: true, doses: [] });
  });
  test('that is none of the plan', async () => {
    const { doses } = await today();
    expect(await check(doses[0]!.id.replace('1200', '7'))).toMatchObject({
      code: 'medicine_plan.dose_unknown',
    });
  });
  test('hours before its time', async () => {
    const { doses } = await today();
    expect(await check(doses[0]!.id)).toMatchObject({ code: 'medicine_plan.dose_not_yet' });
    world.runtime.time += 7 * HOUR_MS;
    expect(await check(doses[0]!.id)).toMatchObject({ ok: true });
  });
});

test('a list is paged by its own cursor only', async () => {
  expect(await world.ask(listPlans, { cursor: 'x' }, 'patient')).toMatchObject({
    code: 'list.cursor_invalid',
  });
});

test('leaflets are shown of a prescription that holds, and of no other', async () => {
  const ask = (who: 'patient' | 'stranger' = 'patient') =>
    world.ask(getLeaflets, { prescriptionId: id }, who);
  expect(await ask('stranger')).toMatchObject({ code: 'prescription.not_found' });
  expect(await ask()).toMatchObject({ code: 'prescription.not_effective' });
  await effective();
  expect(await ask()).toMatchObject({
    value: {
      leaflets: [
        { name: '苯磺酸氨氯地平片', isMissing: false, parts: [{ of: '地平类降压药' }] },
        { name: '盐酸二甲双胍片', parts: [{ of: '二甲双胍' }] },
      ],
    },
  });
});

test('a plan begins when the medicine is received, once, and only of a prescription that holds', async () => {
  const received = () =>
    onMedicineReceived.run(
      {
        type: 'medicineOrder.received',
        orderId: MedicineOrderId.parse('order-1'),
        prescriptionId: id,
        consultationId: CASE_ID,
        ...{ accountId: on.stored(id)!.accountId, patientId: on.stored(id)!.patientId },
      },
      systemTools(world.runtime, onMedicineReceived.name, 'request'),
    );
  await received();
  expect(world.runtime.store.rows.medicinePlans.size).toBe(0);
  await effective();
  await received();
  await received();
  expect(await today()).toMatchObject({ patientName: '王芳', isOver: false });
  expect(await start()).toMatchObject({ code: 'medicine_plan.begun' });
});
