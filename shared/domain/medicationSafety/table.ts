/**
 * 合理用药规则, versioned by hand out of package leaflets and national guidance. Every row names its source. The tables are
 * not complete, and a pharmacist and a clinician of the hospital must sign them off before real use.
 */
export const SAFETY_VERSION = '2026-11-29';

/** The day on which rows without a day of their own were looked up. */
export const LOOKED_UP_ON = '2026-11-24';

/** `block` keeps a prescription from being handed in; `warn` wants the doctor's reason. */
export type Severity = 'block' | 'warn';

/** ATC codes or their beginnings; `C09A` stands for every ACE inhibitor. */
export type Atc = readonly string[];

/** True where a substance belongs to one of these groups. */
export const isOf = (atc: string, groups: Atc): boolean => groups.some((it) => atc.startsWith(it));
