import * as z from 'zod/mini';
import { ApplicationId } from '../../kernel/ids';
import { ageYears, Day, DAY_MS, instantOf, shanghai } from '../../kernel/time';

/** 有效期: days up to and with which each paper holds, and the day by which somebody must look again. */
export const Validity = z.object({
  licenceUntil: Day,
  insuranceFrom: z.optional(Day),
  insuranceUntil: z.optional(Day),
  contractUntil: Day,
  /** 核验日期. */
  verifiedOn: Day,
  /** 年度复核. */
  recheckBy: Day,
});
export type Validity = z.infer<typeof Validity>;

/** 资质 of a doctor, as approved. */
export const Qualification = z.object({
  ...Validity.shape,
  insuranceFrom: Day,
  insuranceUntil: Day,
  /** 独立执业起始日. */
  practisingSinceOn: Day,
  applicationId: z.optional(ApplicationId),
});
export type Qualification = z.infer<typeof Qualification>;

/** 互联网诊疗管理办法 §25: years of independent practice before anybody is treated online. */
export const PRACTICE_YEARS = 3;

/** The last day on which everything holds. */
export const lastDayOf = (validity: Validity): string =>
  [validity.licenceUntil, validity.contractUntil, validity.recheckBy, validity.insuranceUntil]
    .filter((day) => day !== undefined)
    .reduce((a, b) => (a < b ? a : b));

/** Papers in the order in which a doctor looks for them, with the last day of each. */
export const papersOf = (validity: Validity): { readonly paper: Paper; readonly until: string }[] =>
  PAPERS.flatMap((paper) => {
    const until = validity[paper];
    return until === undefined ? [] : [{ paper, until }];
  });
const PAPERS = ['licenceUntil', 'insuranceUntil', 'contractUntil', 'recheckBy'] as const;
/** A day until which something holds. */
export type Paper = (typeof PAPERS)[number];

/** Whole days until a day is over: 0 on that day itself, negative afterwards. */
export const daysLeft = (until: string, at: number): number =>
  Math.round((instantOf(until, 0) - instantOf(shanghai(at).day, 0)) / DAY_MS);

/** True while every paper holds, on the Shanghai day of an instant. */
export const isValid = (validity: Validity, at: number): boolean => {
  const { day } = shanghai(at);
  return (validity.insuranceFrom ?? day) <= day && day <= lastDayOf(validity);
};

/** 可以接诊: papers hold and the practice is long enough, at this very moment. Nobody is qualified by silence. */
export const isQualified = (qualification: Qualification | undefined, at: number): boolean =>
  qualification !== undefined &&
  isValid(qualification, at) &&
  ageYears(qualification.practisingSinceOn, at) >= PRACTICE_YEARS;
