import type { Sex } from '../patient/patient';

/** What is known of the person to be treated, before and beside their own words. */
export type TriagePerson = {
  /** Years; a fraction for infants. */
  readonly age?: number | undefined;
  readonly sex?: Sex | undefined;
  readonly pregnancyWeeks?: number | undefined;
  readonly chronic?: readonly string[] | undefined;
};
