import { beforeEach, describe, expect, test } from 'vitest';
import { acceptConsultation } from '@shared/contracts/consultation';
import { deskOf } from '@shared/domain/appointment/desk';
import { Tier } from '@shared/domain/appointment/tier';
import { answerBy } from '@shared/domain/consultation/unanswered';
import type { ConsultationId, TeamId } from '@shared/kernel/ids';
import { MINUTE_MS } from '@shared/kernel/time';
import { BookingWorld, TUESDAY_9 } from '../../testing/bookingWorld';
import { DOCTOR_ID } from '../../testing/caseWorld';

const TEAM = 'team-1' as TeamId;
const FEES: Record<Tier, number> = {
  quick: 990,
  named: 2900,
  voice: 3900,
  video: 4900,
  expert: 9900,
  team: 6900,
};

let world: BookingWorld;
beforeEach(() => {
  world = new BookingWorld();
  const { visits, schedule } = world.doctor();
  world.changeDoctor({
    title: 'chief',
    visits: { ...visits, expert: { feeFen: 9900, minutes: 15 } },
    schedule: schedule.map((it) => ({
      ...it,
      times: { ...it.times!, seats: { voice: 50, video: 50, expert: 50 } },
    })),
  });
  world.runtime.store.rows.teams.set(TEAM, {
    ...{ id: TEAM, name: '咳嗽团队', introduction: '看咳嗽', departmentCode: '03.01', leaderId: DOCTOR_ID },
    ...{ memberIds: [], feeFen: 6900, promiseMinutes: 60, rounds: 20, active: true, createdAt: 1 },
  });
});

/** Ordered and paid while its doctors are on duty. */
async function paid(tier: Tier): Promise<ConsultationId> {
  const isBooked = tier === 'voice' || tier === 'video' || tier === 'expert';
  if (!isBooked) world.runtime.time = TUESDAY_9;
  return world.booked({
    tier,
    ...(tier === 'quick' && { doctorId: deskOf('03.01') }),
    ...(tier === 'team' && { teamId: TEAM }),
  });
}
/** The timers come round twice a minute. */
async function halfAMinuteAfter(at: number) {
  await world.until(at - 1);
  await world.until(at + 30_000);
}
const refunded = () => [...world.company.refunds.values()].map(({ refundFen }) => refundFen);

describe.each(Tier.options)('Of the tier %s', (tier) => {
  test('a promise to begin that is broken pays the whole price back by itself within sixty seconds', async () => {
    const id = await paid(tier);
    const { acceptBy } = world.stored(id)!;
    await world.until(acceptBy! - 1);
    expect(refunded()).toEqual([]);
    await halfAMinuteAfter(acceptBy!);
    expect(world.stored(id)?.state).toBe('expired');
    expect(refunded()).toEqual([FEES[tier]]);
  });

  test('accepting and then doing nothing pays the whole price back within sixty seconds of the promised answer', async () => {
    const id = await paid(tier);
    world.runtime.time = Math.max(world.runtime.time, TUESDAY_9) + MINUTE_MS;
    world.seesCamera();
    expect(await world.ask(acceptConsultation, { consultationId: id }, 'doctor')).toMatchObject({ ok: true });
    const by = answerBy(world.stored(id)!)!;
    await world.until(by - 1);
    expect(refunded()).toEqual([]);
    await halfAMinuteAfter(by);
    expect(world.stored(id)?.state).toBe('expired');
    expect(refunded()).toEqual([FEES[tier]]);
  });

  test('the price at the order is the price charged, whatever it costs meanwhile', async () => {
    const id = await paid(tier);
    const { visits, text } = world.doctor();
    const dearer = { feeFen: 50_000, minutes: 15 };
    world.changeDoctor({ text: { ...text, feeFen: 9900 }, visits: { ...visits, [tier]: dearer } });
    expect(world.payment(id)).toMatchObject({ state: 'paid', feeFen: FEES[tier] });
    expect(world.stored(id)?.feeFen).toBe(FEES[tier]);
  });
});
