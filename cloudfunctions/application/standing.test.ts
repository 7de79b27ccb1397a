import { beforeEach, expect, test } from 'vitest';
import {
  listDue,
  myApplications,
  openApplication,
  passApplication,
  reinstateApplication,
  saveApplication,
  suspendApplication,
} from '@shared/contracts/application';
import { ApplicationId, type DoctorId } from '@shared/kernel/ids';
import { DAY_MS, HOUR_MS, instantOf } from '@shared/kernel/time';
import { JoinWorld, type Colleague } from '../../testing/joinWorld';

let world: JoinWorld;
let id: ApplicationId;
const pass = async (applicationId: ApplicationId, who: Colleague) => {
  await world.review(openApplication, { applicationId, reason: 'review' }, who);
  return world.review(passApplication, { applicationId }, who);
};
const letIn = async (change: object = {}) => {
  const applicationId = await world.submitted('doctor', change);
  await pass(applicationId, 'chen');
  await pass(applicationId, 'qian');
  return applicationId;
};
beforeEach(async () => {
  world = new JoinWorld();
  id = await letIn();
});
const doctor = () => world.runtime.store.rows.doctors.get(world.application(id).doctorId as DoctorId)!;
const reason = '投诉核实期间暂停';
const suspend = () => world.review(suspendApplication, { applicationId: id, reason }, 'sun');
const reinstate = () => world.review(reinstateApplication, { applicationId: id, reason }, 'sun');
const stops = () =>
  world.trail.flatMap(({ events }) => events).filter(({ type }) => type === 'doctor.stopped');
/** Every morning at eight, up to a day. */
async function mornings(until: string): Promise<void> {
  while (world.runtime.time < instantOf(until, 0)) {
    world.runtime.time += DAY_MS - 2 * HOUR_MS;
    await world.tick();
    world.runtime.time += 2 * HOUR_MS;
  }
}
const happened = () => world.application(id).history.map(({ event }) => event);

test('A suspended doctor is out at once, the account stays, open cases are told, and the reason is shown', async () => {
  expect(await suspend()).toMatchObject({ value: { state: 'suspended' } });
  expect(doctor().active).toBe(false);
  expect(stops()).toEqual([{ type: 'doctor.stopped', doctorId: doctor().id }]);
  const mine = await world.ask(myApplications, {}, 'stranger');
  expect(mine.ok && mine.value.applications[0]!.history.at(-1)).toMatchObject({
    event: 'suspend',
    note: reason,
  });
  expect(await suspend()).toMatchObject({ code: 'application.not_approved' });
});

test('While suspended nobody begins anew; reinstated, the doctor is back', async () => {
  expect(await reinstate()).toMatchObject({ code: 'application.not_suspended' });
  await suspend();
  const again = () => world.ask(saveApplication, { kind: 'doctor', form: {}, evidence: {} }, 'stranger');
  expect(await again()).toMatchObject({ code: 'application.suspended' });
  expect(await reinstate()).toMatchObject({ value: { state: 'approved' } });
  expect(doctor().active).toBe(true);
  expect(await again()).toMatchObject({ ok: true });
});

test('Whoever is not qualified any more is not reinstated', async () => {
  await suspend();
  world.runtime.time = instantOf('2027-07-01', 600);
  expect(await reinstate()).toMatchObject({
    code: 'application.not_qualified',
    detail: { faults: [{ at: 'insuranceUntil', reason: 'over' }] },
  });
});

test('What nobody has is not suspended and not reinstated', async () => {
  const applicationId = ApplicationId.parse('unknown');
  for (const contract of [suspendApplication, reinstateApplication])
    expect(await world.review(contract, { applicationId, reason }, 'sun')).toMatchObject({
      code: 'application.not_found',
    });
});

test('60, 30 and 7 days before the insurance is over the doctor is reminded, then it is the end', async () => {
  await mornings('2027-07-03');
  expect(happened()).toEqual(['submit', 'pass_first', 'approve', 'remind', 'remind', 'remind', 'expire']);
  const days = world
    .application(id)
    .history.slice(3)
    .map(({ at }) => new Date(at + 8 * HOUR_MS).toISOString().slice(0, 10));
  expect(days).toEqual(['2027-05-01', '2027-05-31', '2027-06-23', '2027-07-01']);
  expect(doctor().active).toBe(false);
  expect(stops()).toHaveLength(1);
});

test('The yearly re-check takes the place of what was, with the hours and the price of before', async () => {
  const { doctors } = world.runtime.store.rows;
  doctors.set(doctor().id, { ...doctor(), text: { feeFen: 4900, promiseMinutes: 30 } });
  const before = id;
  await mornings('2027-07-03');
  id = await letIn({ insuranceFrom: '2027-07-01', insuranceUntil: '2028-06-30', title: 'associate_chief' });
  expect(world.application(before).state).toBe('replaced');
  expect(world.application(id)).toMatchObject({ state: 'approved', isRecheck: true });
  expect(doctors.size).toBe(3);
  expect(doctor()).toMatchObject({
    active: true,
    title: 'associate_chief',
    text: { feeFen: 4900, promiseMinutes: 30 },
    qualification: { insuranceUntil: '2028-06-30', verifiedOn: '2027-07-03', applicationId: id },
  });
  await world.tick();
  expect(doctor().active).toBe(true);
});

test('A re-check that was under way when the doctor was suspended does not bring them back', async () => {
  const recheck = await world.submitted();
  await pass(recheck, 'chen');
  await suspend();
  expect(await pass(recheck, 'qian')).toMatchObject({ code: 'application.not_reviewable' });
  expect(doctor().active).toBe(false);
});

test('Whoever ends within sixty days is listed for both reviewers, the earliest end first, and nobody else', async () => {
  const due = async (who: Colleague, cursor?: string) => {
    const reply = await world.review(listDue, cursor === undefined ? {} : { cursor }, who);
    if (!reply.ok) throw new Error(reply.code);
    return reply.value;
  };
  const { applications } = world.runtime.store.rows;
  const endOf = (days: number) => instantOf('2027-07-03', 0) + days * DAY_MS;
  const own = world.application(id);
  for (let n = 0; n < 21; n += 1) {
    const other = ApplicationId.parse(`other-${n}`);
    applications.set(other, { ...own, id: other, endsAt: endOf(n + 1) });
  }
  const far = ApplicationId.parse('far');
  applications.set(far, { ...own, id: far, endsAt: endOf(400) });
  for (const state of ['suspended', 'expired', 'replaced'] as const)
    applications.set(state, { ...own, id: ApplicationId.parse(state), state });
  const { endsAt } = own;
  world.runtime.time = endsAt! - 60 * DAY_MS - 1;
  expect((await due('chen')).applications).toEqual([]);
  world.runtime.time += 1;
  expect((await due('chen')).applications.map((it) => it.id)).toEqual([id]);
  await mornings('2027-06-13');
  expect((await due('qian')).applications[0]).toMatchObject({
    ...{ id, validUntil: '2027-06-30', nameMasked: '刘*' },
    remindedAt: expect.any(Number),
  });
  const first = await due('chen');
  expect(first.applications).toHaveLength(20);
  const second = await due('chen', first.nextCursor);
  expect(second.applications.map((it) => it.id)).toEqual(['other-19', 'other-20']);
  expect(second.nextCursor).toBeUndefined();
  expect(await world.review(listDue, { cursor: 'x' }, 'chen')).toMatchObject({ code: 'list.cursor_invalid' });
});

test('One bad row does not hold up the others', async () => {
  const { applications } = world.runtime.store.rows;
  applications.set('bad', { ...world.application(id), id: ApplicationId.parse('bad'), lookAt: 1 });
  const { transaction } = world.runtime.store;
  world.runtime.store.transaction = (body) =>
    transaction.call(world.runtime.store, (read, again) =>
      body(async (table, row) => {
        if (row === 'bad') throw new Error('unreadable');
        return read(table, row);
      }, again),
    ) as never;
  await mornings('2027-07-03');
  expect(world.application(id).state).toBe('expired');
  expect(world.runtime.logged).toContainEqual(
    expect.objectContaining({ level: 'error', event: 'lookAfterLicences.failed' }),
  );
});
