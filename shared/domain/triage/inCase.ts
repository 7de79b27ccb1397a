import { ageYears } from '../../kernel/time';
import type { Complaint } from '../consultation/complaint';
import type { Patient } from '../patient/patient';
import type { TriagePerson } from './person';
import { findRedFlags, RULE_SETS } from './redFlags/redFlags';
import type { RuleSet } from './redFlags/rule';
import type { CaseRedFlags, Triage } from './triage';

/** What triage may know of a registered person. */
export function personOf(
  { sex, bornOn }: Pick<Patient, 'sex' | 'bornOn'>,
  complaint: Pick<Complaint, 'pregnancy'> | undefined,
  now: number,
): TriagePerson {
  const pregnancy = complaint?.pregnancy;
  return {
    age: ageInYears(bornOn, now),
    sex,
    ...(pregnancy?.kind === 'pregnant' && { pregnancyWeeks: pregnancy.week }),
  };
}

const YEAR_MS = 365.25 * 86_400_000;

/** Whole years; under two a fraction, because weeks count there. */
function ageInYears(bornOn: string, now: number): number {
  const years = ageYears(bornOn, now);
  return years >= 2 ? years : Math.max(0, (now - Date.parse(`${bornOn}T00:00:00+08:00`)) / YEAR_MS);
}

/** The rules that are looked through today. */
type InForce = { readonly rules: RuleSet; readonly isSigned: boolean };

/** Whether what is told of this person names a red flag. */
export const isUrgent = (
  told: Pick<Complaint, 'chief' | 'pregnancy'>,
  patient: Pick<Patient, 'sex' | 'bornOn'>,
  rules: RuleSet,
  now: number,
): boolean => findRedFlags(told.chief, personOf(patient, told, now), rules).length > 0;

/** What the doctor must see before anything else; undefined when nothing was found. */
export function redFlagsOf(
  complaint: Complaint,
  patient: Patient,
  triage: Triage | undefined,
  { rules, isSigned }: InForce,
  now: number,
): CaseRedFlags | undefined {
  const told = findRedFlags(complaint.chief, personOf(patient, complaint, now), rules);
  const before = (triage?.flags ?? []).filter(({ ruleId }) => told.every((it) => it.ruleId !== ruleId));
  const flags = [
    ...told.map(({ ruleId, category, action, evidence }) => ({
      ruleId,
      category,
      action,
      evidence: [...evidence],
    })),
    ...before.map((it) => ({ ...it, evidence: [] })),
  ];
  if (flags.length === 0) return undefined;
  return { flags, wentOn: triage?.goneOnAt !== undefined, rules: rules.version, isSigned };
}

/** Names of the rules that were raised, for a clinician's eyes. */
export const flagNames = ({ flags }: CaseRedFlags): string[] =>
  flags.map(({ ruleId, category }) => {
    const rules = RULE_SETS.flatMap((set) => set.rules);
    return rules.find(({ id }) => id === ruleId)?.name ?? category;
  });
