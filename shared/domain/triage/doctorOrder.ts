import type { DepartmentCode } from '../department/departments';
import type { TriagePerson } from './person';

/** Changes with any number or sentence below. */
export const DOCTOR_ORDER_VERSION = '2026-11-24';

/** The rule as patients read it; `docs/triage/doctor-order.md` says the same with the numbers. */
export const DOCTOR_ORDER_SENTENCES = [
  '只列出此刻正在出诊、资质在有效期内的医生。',
  '常见病、慢性病科室里，成年人且没有怀孕、没有紧急征象时，候诊不多的基层医生排在前面。',
  '您说的症状与医生写明的擅长越吻合，排得越靠前。',
  '承诺接诊时间越短、候诊的人越少，排得越靠前。',
  '患者评分占的分量最小，评价少的医生按同科室平均看待。',
  '医生不能付费提前，价格也不影响顺序。',
] as const;

/** Departments whose common and chronic complaints a 基层医生 treats first. */
export const GRASSROOTS_DEPARTMENTS: readonly DepartmentCode[] = [
  '02',
  '03.01',
  '03.02',
  '03.04',
  '03.07',
  '11',
  '13',
  '27',
  '50',
];
const ADULT_YEARS = 18;
/** With as many waiting a grass-roots doctor stands with the others. */
const GRASSROOTS_QUEUE = 5;

const POINTS = { word: 15, promise: 15, queue: 15, rating: 10 } as const;
const MOST_WORDS = 3;
/** A promise of so many minutes is worth half the points. */
const HALF_PROMISE_MINUTES = 30;
/** An average weighs as much as this many reviews of one's own. */
const PRIOR_REVIEWS = 20;
const BEST_STARS = 5;

/** Why somebody is shown where they are. */
export type OrderReason =
  | { readonly code: 'grassroots_first' }
  | { readonly code: 'fits'; readonly words: readonly string[] }
  | { readonly code: 'promise'; readonly minutes: number }
  | { readonly code: 'queue'; readonly waiting: number }
  | { readonly code: 'rating'; readonly stars: number; readonly reviews: number };

/** What the order knows of a doctor on duty. */
export type Candidate = {
  readonly id: string;
  readonly departmentCode: DepartmentCode;
  readonly goodAt: string;
  readonly isGrassroots?: boolean | undefined;
  readonly promiseMinutes: number;
  readonly waiting: number;
  /** Sum of stars of so many reviews; absent as long as nobody has reviewed. */
  readonly ratings?: { readonly sum: number; readonly reviews: number } | undefined;
};

/** What the order knows of who asks. */
type Asking = {
  /** Words of the lexicon in what was told. */
  readonly words: readonly string[];
  readonly person: TriagePerson;
  readonly hasRedFlag: boolean;
};

type Placed<Doctor> = {
  readonly doctor: Doctor;
  readonly points: number;
  readonly reasons: readonly OrderReason[];
};

/** 医生排序 by the published rule, each with why. The id makes the order total. */
export function orderDoctors<Doctor extends Candidate>(
  doctors: readonly Doctor[],
  asking: Asking,
): Placed<Doctor>[] {
  const average = averageStars(doctors);
  return doctors
    .map((doctor) => place(doctor, asking, average))
    .sort(
      (a, b) =>
        Number(isFirst(b)) - Number(isFirst(a)) ||
        b.points - a.points ||
        (a.doctor.id < b.doctor.id ? -1 : 1),
    );
}

const isFirst = ({ reasons }: Placed<Candidate>) => reasons[0]?.code === 'grassroots_first';

function place<Doctor extends Candidate>(
  doctor: Doctor,
  asking: Asking,
  average: number | undefined,
): Placed<Doctor> {
  const { promiseMinutes, waiting, ratings } = doctor;
  const words = wordsThatFit(doctor.goodAt, asking.words).slice(0, MOST_WORDS);
  const points =
    words.length * POINTS.word +
    (POINTS.promise * HALF_PROMISE_MINUTES) / (HALF_PROMISE_MINUTES + promiseMinutes) +
    POINTS.queue / (1 + waiting) +
    // Without any review in the hospital everybody has the same: nothing.
    (average === undefined ? 0 : (POINTS.rating * shrunkStars(ratings, average)) / BEST_STARS);
  return {
    doctor,
    points,
    reasons: [
      ...(mayComeFirst(doctor, asking) ? [{ code: 'grassroots_first' } as const] : []),
      ...(words.length > 0 ? [{ code: 'fits', words } as const] : []),
      { code: 'promise', minutes: promiseMinutes },
      { code: 'queue', waiting },
      ...(ratings && average !== undefined && ratings.reviews > 0
        ? [{ code: 'rating', stars: shrunkStars(ratings, average), reviews: ratings.reviews } as const]
        : []),
    ],
  };
}

/** An age that nobody told may be a child's: unknown is never safe. */
function mayComeFirst(doctor: Candidate, { person, hasRedFlag }: Asking): boolean {
  return (
    doctor.isGrassroots === true &&
    doctor.waiting < GRASSROOTS_QUEUE &&
    GRASSROOTS_DEPARTMENTS.includes(doctor.departmentCode) &&
    !hasRedFlag &&
    person.age !== undefined &&
    person.age >= ADULT_YEARS &&
    person.pregnancyWeeks === undefined
  );
}

/** Words of the complaint that the doctor's own line names, or that name a piece of it. */
function wordsThatFit(goodAt: string, words: readonly string[]): string[] {
  const pieces = goodAt.split(/[\s，、。；,;]+/).filter((it) => it.length >= 2);
  return words.filter(
    (word) => word.length >= 2 && pieces.some((it) => it.includes(word) || word.includes(it)),
  );
}

function averageStars(doctors: readonly Candidate[]): number | undefined {
  let sum = 0;
  let reviews = 0;
  for (const { ratings } of doctors) {
    sum += ratings?.sum ?? 0;
    reviews += ratings?.reviews ?? 0;
  }
  return reviews === 0 ? undefined : sum / reviews;
}

/** Stars as if twenty more reviews had said the average. */
function shrunkStars(ratings: Candidate['ratings'], average: number): number {
  const { sum, reviews } = ratings ?? { sum: 0, reviews: 0 };
  return (sum + average * PRIOR_REVIEWS) / (reviews + PRIOR_REVIEWS);
}
