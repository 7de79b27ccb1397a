import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listTimes, reschedule, saveVisits, saveWeek } from '@shared/contracts/appointment';
import {
  acceptConsultation,
  getConsultation,
  quote,
  requestConsultation,
} from '@shared/contracts/consultation';
import { deskOf } from '@shared/domain/appointment/desk';
import { referenceOf, RISK_NOTICE } from '@shared/domain/consent/texts';
import { DAY_MS, instantOf, MINUTE_MS, shanghai } from '@shared/kernel/time';
import { storm } from '../../bench/booking';
import type { World } from '../../emulator/world';
import { startHospital } from '../../scripts/hospitalWorld';
import type { Phone } from '../phone';
import { atNine, COMPLAINT, drLin, LIN, payFor, xiaoyu } from './cast';

let world: World;
let doctor: Phone;
let people = 0;
const nine = () => instantOf(shanghai(world.clock.now() + DAY_MS).day, 9 * 60);
const goTo = (at: number) => world.control.advance(at - world.clock.now());

beforeAll(async () => {
  world = await startHospital({ strictIndexes: true });
  await atNine(world);
  doctor = await drLin(world);
  await doctor.must(saveVisits, { video: { feeFen: 4900, minutes: 15 } });
  const times = { everyMinutes: 15, seats: { voice: 0, video: 50, expert: 0 }, breaks: [] };
  const week = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, fromMinute: 480, toMinute: 1080, times }));
  await doctor.must(saveWeek, { week });
});
afterAll(() => world.stop());

const booked = async (from: number) => {
  const patient = await xiaoyu(world, `预约${++people}`);
  const { phone, patientId } = patient;
  const { feeFen } = await phone.must(quote, { doctorId: LIN, tier: 'video' });
  const { consultationId } = await phone.must(requestConsultation, {
    ...{ doctorId: LIN, tier: 'video', from, patientId, service: 'advice', complaint: COMPLAINT },
    ...{ pictureIds: [], feeFen, riskNotice: referenceOf(RISK_NOTICE) },
  });
  await payFor(world, phone, consultationId);
  return { phone, consultationId };
};
const caseOf = ({ phone, consultationId }: Awaited<ReturnType<typeof booked>>) =>
  phone.must(getConsultation, { consultationId });

describe('a booked visit', () => {
  it('the doctor does not come: the whole fee is back a minute after the published ten', async () => {
    const visit = await booked(nine());
    expect(await caseOf(visit)).toMatchObject({ state: 'waiting', appointment: { from: nine() } });
    const begins = nine();
    await goTo(begins + 10 * MINUTE_MS);
    await world.control.advance(MINUTE_MS);
    expect(await caseOf(visit)).toMatchObject({
      state: 'expired',
      feeFen: 4900,
      payment: { state: 'refunded' },
    });
  });

  it('is moved by the patient: the old time is free for others, the new one is theirs', async () => {
    const from = nine();
    const visit = await booked(from);
    await visit.phone.must(reschedule, { consultationId: visit.consultationId, from: from + 30 * MINUTE_MS });
    const { days } = await visit.phone.must(listTimes, { doctorId: LIN, tier: 'video' });
    const isFree = (at: number) => days.flatMap(({ times }) => times).find((it) => it.from === at)?.isFree;
    expect([isFree(from), isFree(from + 30 * MINUTE_MS)]).toEqual([true, false]);
    expect((await caseOf(visit)).acceptBy).toBe(from + 40 * MINUTE_MS);
  });
});

it('a quick question that two phones of doctors take at once is one doctor’s', async () => {
  const { phone, patientId } = await xiaoyu(world, `快问${++people}`);
  const doctorId = deskOf('02');
  const { feeFen } = await phone.must(quote, { doctorId, tier: 'quick' });
  const { consultationId } = await phone.must(requestConsultation, {
    ...{ doctorId, tier: 'quick', patientId, service: 'advice', complaint: COMPLAINT },
    ...{ pictureIds: [], feeFen, riskNotice: referenceOf(RISK_NOTICE) },
  });
  await payFor(world, phone, consultationId);
  doctor = await drLin(world);
  const taken = await Promise.all(
    [1, 2, 3, 4].map(() => doctor.call(acceptConsultation, { consultationId })),
  );
  expect(taken.filter((it) => it.ok)).toHaveLength(1);
  expect(taken.filter((it) => !it.ok).map((it) => !it.ok && it.code)).toEqual(
    Array(3).fill('consultation.not_waiting'),
  );
  expect((await phone.must(getConsultation, { consultationId })).doctor.name).toBe('林晓岚');
});

it('five hundred attempts at twenty times give exactly twenty bookings, each of another time', async () => {
  const { booked: got, codes } = await storm({ attempts: 500, slots: 20, people: 50 });
  expect(new Set(got).size).toBe(20);
  expect(got).toHaveLength(20);
  expect([...codes.values()].reduce((a, b) => a + b)).toBe(500);
}, 180_000);
