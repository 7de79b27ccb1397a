import { saveVisits, saveWeek } from '../shared/contracts/appointment';
import { requestConsultation } from '../shared/contracts/consultation';
import { referenceOf, RISK_NOTICE } from '../shared/domain/consent/texts';
import { DAY_MS, instantOf, MINUTE_MS, shanghai } from '../shared/kernel/time';
import { startHospital } from '../scripts/hospitalWorld';
import { atNine, COMPLAINT, drLin, LIN, xiaoyu } from '../testing/journeys/cast';
import { quantile, round, table } from './measure';

type Patient = Awaited<ReturnType<typeof xiaoyu>>;

/** Calls under way at once: more sockets than this one machine does not open. */
const AT_ONCE = 500;
const EVERY_MINUTES = 10;

/** Runs all of it, so many at a time; answers in the order asked. */
async function atOnce<T>(work: readonly (() => Promise<T>)[], most: number): Promise<T[]> {
  const answers: T[] = [];
  let next = 0;
  const lane = async () => {
    while (next < work.length) {
      const mine = next++;
      answers[mine] = await work[mine]!();
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, work.length) }, lane));
  return answers;
}

/**
 * So many people try for so many times of one doctor, all at once, through client gateway, function host, SDK and durable
 * database. Each person asks for other times until they have one. Answers how many bookings there were, and how fast.
 */
export async function storm({
  attempts,
  slots,
  people,
}: {
  attempts: number;
  slots: number;
  people: number;
}) {
  const world = await startHospital({ strictIndexes: true });
  try {
    // Late in an evening the first times after midnight are too near to be offered.
    await atNine(world);
    const doctor = await drLin(world);
    await doctor.must(saveVisits, { video: { feeFen: 4900, minutes: EVERY_MINUTES } });
    const times = { everyMinutes: EVERY_MINUTES, seats: { voice: 0, video: 50, expert: 0 }, breaks: [] };
    // Half the times in each of two periods, so that no period limits what is booked in it.
    const half = (slots / 2) * EVERY_MINUTES;
    const week = [0, 1, 2, 3, 4, 5, 6].flatMap((weekday) => [
      { weekday, fromMinute: 0, toMinute: half, times },
      { weekday, fromMinute: half, toMinute: 2 * half, times },
    ]);
    await doctor.must(saveWeek, { week });
    const first = instantOf(shanghai(world.clock.now() + DAY_MS).day, 0);
    const names = Array.from({ length: people }, (_, i) => `抢号${i}`);
    const patients = await atOnce(
      names.map((name) => () => xiaoyu(world, name)),
      16,
    );
    const took: number[] = [];
    const codes = new Map<string, number>();
    const attempt = async ({ phone, patientId }: Patient, slot: number) => {
      const from = performance.now();
      const reply = await phone.call(requestConsultation, {
        ...{ doctorId: LIN, tier: 'video', from: first + slot * EVERY_MINUTES * MINUTE_MS, patientId },
        ...{ service: 'advice', complaint: COMPLAINT, pictureIds: [], feeFen: 4900 },
        riskNotice: referenceOf(RISK_NOTICE),
      });
      const code = reply.ok ? 'booked' : reply.code;
      codes.set(code, (codes.get(code) ?? 0) + 1);
      if (reply.ok) took.push(performance.now() - from);
      return reply.ok ? slot : undefined;
    };
    const each = Math.ceil(attempts / people);
    const work = Array.from({ length: attempts }, (_, i) => {
      const person = i % people;
      return () =>
        attempt(patients[person]!, (person * 7 + Math.floor(i / people) * Math.ceil(slots / each)) % slots);
    });
    const from = performance.now();
    const booked = (await atOnce(work, AT_ONCE)).filter((it) => it !== undefined);
    const seconds = (performance.now() - from) / 1000;
    return { booked, codes, seconds, took };
  } finally {
    await world.stop();
  }
}

/** 号源 under a rush: exactly as many bookings as times, and how many a second. */
export async function booking(): Promise<string> {
  const attempts = 10_000;
  const slots = 100;
  const { booked, codes, seconds, took } = await storm({ attempts, slots, people: 400 });
  const answers = [...codes].map(([code, n]) => `${code} ${n}`).join(', ');
  return [
    table(
      [
        'attempts',
        'times',
        'booked',
        'different times',
        'seconds',
        'booked per second',
        'attempts per second',
        'p50 ms',
        'p99 ms',
      ],
      [
        [
          ...[attempts, slots, booked.length, new Set(booked).size, round(seconds)],
          ...[round(booked.length / seconds), round(attempts / seconds, 0)],
          ...[round(quantile(took, 0.5)), round(quantile(took, 0.99))],
        ],
      ],
    ),
    '',
    `Answers: ${answers}. At most ${AT_ONCE} calls under way at once; load generator and hospital share the two cores; p50 and p99 of the attempts that got a time.`,
  ].join('\n');
}
