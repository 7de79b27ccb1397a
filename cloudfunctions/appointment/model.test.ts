import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  agreeToMove,
  callOff,
  joinWait,
  keepVisit,
  propose,
  removeHoliday,
  reschedule,
  saveHoliday,
  saveWeek,
} from '@shared/contracts/appointment';
import { acceptConsultation, cancelConsultation, sendMessage } from '@shared/contracts/consultation';
import { markMissed } from '@shared/contracts/visit';
import type { Consultation } from '@shared/domain/consultation/consultation';
import { FEE_AT_END } from '@shared/domain/consultation/feeAtEnd';
import type { ConsultationId } from '@shared/kernel/ids';
import { MINUTE_MS } from '@shared/kernel/time';
import { BookingWorld, TUESDAY_9 } from '../../testing/bookingWorld';
import { DOCTOR_ID } from '../../testing/caseWorld';

const PEOPLE = ['ann', 'bob', 'eva'] as const;
/** A morning of four times. */
const TIMES = [0, 15, 30, 45].map((minutes) => TUESDAY_9 + minutes * MINUTE_MS);
/** 加号: times beside it, in the evening. */
const BESIDE = [600, 605, 615].map((minutes) => TUESDAY_9 + minutes * MINUTE_MS);
const TUESDAY = '2026-11-24';

const who = fc.constantFrom(...PEOPLE);
const time = fc.constantFrom(...TIMES);
const step = fc.oneof(
  fc.record({ do: fc.constant('order' as const), who, time }),
  fc.record({ do: fc.constant('pay' as const), who }),
  fc.record({ do: fc.constantFrom('cancel', 'callOff', 'agree', 'wait', 'accept', 'missed'), who }),
  fc.record({ do: fc.constantFrom('move', 'propose'), who, time }),
  fc.record({ do: fc.constant('beside' as const), who, time: fc.constantFrom(...BESIDE) }),
  fc.record({ do: fc.constantFrom('keep', 'say', 'answer'), who }),
  fc.record({ do: fc.constantFrom('close', 'reopen', 'holiday', 'workday') }),
  fc.record({ do: fc.constant('later' as const), minutes: fc.constantFrom(1, 16, 120, 1200, 1440) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

class Model {
  readonly world = new BookingWorld();
  private readonly ids = new Map<string, ConsultationId>();
  private readonly patients = new Map<string, string>();
  private readonly week;
  readonly ordered = new Set<ConsultationId>();

  constructor() {
    const [monday] = this.world.doctor().schedule;
    this.week = [{ ...monday!, weekday: 2, toMinute: 600 }];
    this.world.changeDoctor({ schedule: this.week });
    for (const name of PEOPLE) this.patients.set(name, this.world.person(name).patientId);
  }

  async run(it: Step): Promise<void> {
    const { world } = this;
    if (it.do === 'later') return world.until(world.runtime.time + it.minutes * MINUTE_MS);
    if (!('who' in it)) return this.change(it.do);
    const name = it.who as 'patient';
    if (it.do === 'order') {
      const reply = await world.order({ from: it.time }, name, this.patients.get(name)!);
      if (!reply.ok) return;
      this.ids.set(name, reply.value.consultationId);
      this.ordered.add(reply.value.consultationId);
      return;
    }
    const input = { doctorId: DOCTOR_ID, day: TUESDAY, tier: 'video' } as const;
    if (it.do === 'wait') return void (await world.ask(joinWait, input, name));
    const consultationId = this.ids.get(name);
    if (!consultationId) return;
    const of = { consultationId };
    if (it.do === 'pay') return world.pay(consultationId, name).catch(() => undefined);
    if (it.do === 'cancel') await world.ask(cancelConsultation, of, name);
    if (it.do === 'callOff') await world.ask(callOff, of, 'doctor');
    if (it.do === 'agree') await world.ask(agreeToMove, of, name);
    if (it.do === 'missed') await world.ask(markMissed, of, 'doctor');
    if (it.do === 'keep') await world.ask(keepVisit, of, 'doctor');
    world.seesCamera();
    if (it.do === 'accept') await world.ask(acceptConsultation, of, 'doctor');
    const body = { kind: 'text', text: '在' } as const;
    if (it.do === 'say') await world.ask(sendMessage, { ...of, body }, name);
    if (it.do === 'answer') await world.ask(sendMessage, { ...of, body }, 'doctor');
    if (it.do === 'beside' && 'time' in it)
      await world.ask(propose, { ...of, from: it.time, beside: true }, 'doctor');
    if (it.do === 'move' && 'time' in it) await world.ask(reschedule, { ...of, from: it.time }, name);
    if (it.do === 'propose' && 'time' in it) await world.ask(propose, { ...of, from: it.time }, 'doctor');
  }

  /** The schedule over what is booked. */
  private async change(to: 'close' | 'reopen' | 'holiday' | 'workday'): Promise<void> {
    const { world } = this;
    if (to === 'close') await world.ask(saveWeek, { week: [] }, 'doctor');
    if (to === 'reopen') await world.ask(saveWeek, { week: this.week }, 'doctor');
    if (to === 'holiday') await world.askAs('operations', saveHoliday, { day: TUESDAY, name: '元旦' });
    if (to === 'workday') await world.askAs('operations', removeHoliday, { day: TUESDAY });
  }

  get cases(): Consultation[] {
    return [...this.ordered].map((id) => this.world.stored(id)!);
  }
}

/** Cases that have a claim on a time: unpaid, waiting for it, or being seen. */
const OPEN = ['awaiting_payment', 'waiting', 'in_progress'];

function holds({ world, cases }: Model): void {
  const now = world.runtime.time;
  // Nothing that the schedule no longer covers stays undecided until its time.
  for (const it of cases)
    if (it.state === 'waiting' && it.appointment?.unsettled) expect(now).toBeLessThan(it.appointment.until);
  // A record is owed exactly while its case has ended by itself and nobody has signed.
  for (const it of cases) expect(it.recordOwedSince !== undefined).toBe(it.state === 'record_due');
  const open = cases.filter((it) => OPEN.includes(it.state));
  const froms = open.map((it) => it.appointment!.from);
  // Never more bookings than seats: no two open cases at one time.
  expect(new Set(froms).size).toBe(froms.length);
  // A case and the row of its time never disagree.
  for (const it of open) {
    const slot = world.slots.find(({ id }) => id === it.appointment!.slotId);
    expect(slot).toMatchObject({ consultationId: it.id, from: it.appointment!.from });
    expect(slot!.state).toBe(it.state === 'awaiting_payment' ? 'held' : 'booked');
  }
  // A held or proposed time belongs to a case that is still open.
  const ids = open.map((it) => it.id);
  for (const it of world.slots.filter(({ state }) => state === 'held' || state === 'proposed'))
    expect(ids).toContain(it.consultationId);
}

/** Every fen is in exactly one place: with the company, on its way back, or the doctor's. */
function fenStand({ world, cases }: Model): void {
  for (const it of cases) {
    const order = world.company.orders.get(it.paymentId);
    const wasPaid = order?.state === 'SUCCESS' || order?.state === 'REFUND';
    const refund = [...world.company.refunds.values()].filter(
      ({ outTradeNo }) => outTradeNo === it.paymentId,
    );
    expect(refund.length).toBeLessThanOrEqual(wasPaid ? 1 : 0);
    for (const { refundFen } of refund) expect(refundFen).toBe(it.feeFen);
    const keeps = FEE_AT_END[it.state];
    if (keeps === 'patient_gets_back' && wasPaid) expect(refund).toHaveLength(1);
    if (keeps === 'doctor_keeps' || OPEN.includes(it.state)) expect(refund).toEqual([]);
  }
}

test('Whatever three people, a doctor and the clock do, no time has two cases and every fen is in exactly one place', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const model = new Model();
      for (const it of steps) {
        await model.run(it);
        holds(model);
      }
      await model.world.until(model.world.runtime.time + 2 * MINUTE_MS);
      holds(model);
      fenStand(model);
    }),
    { numRuns: 60 },
  );
}, 120_000);
