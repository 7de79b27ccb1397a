import { useEffect, useRef, useState } from 'react';
import type { PatientView } from '@shared/domain/patient/patient';
import {
  isAskedPregnancy,
  PARTS,
  problemsOf,
  type Part,
  type Problems,
} from '../../features/intake/complaint';
import { forPatient, type IntakeDraft } from '../../features/intake/draft';
import { intake, useIntakeDraft } from '../../features/intake/intake';
import { prefill } from '../../features/intake/prefill';

/** 描述病情: the draft, who it is for, and what is still missing once the person has asked to go on. */
export function useDescribe(patients: readonly PatientView[]) {
  const draft = useIntakeDraft();
  const [isChecked, setChecked] = useState(false);
  useNewcomer(patients, draft);
  const { patientId } = draft;
  useEffect(() => {
    if (patientId) void prefill(patientId);
  }, [patientId]);

  const person = patients.find((it) => it.id === draft.patientId);
  const problems: Problems = isChecked ? problemsOf(draft, person, Date.now()) : {};
  const missing: readonly Part[] = PARTS.filter((part) => problems[part]);
  return {
    draft,
    person,
    problems,
    missing,
    asksPregnancy: person !== undefined && isAskedPregnancy(person, Date.now()),
    change: (part: Partial<IntakeDraft>) => intake.change((it) => looked({ ...it, ...part }, part)),
    choose: (patient: PatientView) => intake.change((it) => forPatient(it, patient.id)),
    /** The first part that needs something; undefined when nothing is missing. */
    check(): Part | undefined {
      setChecked(true);
      const found = problemsOf(draft, person, Date.now());
      return PARTS.find((part) => found[part]);
    },
  };
}

/** Who changes one of the three has looked at them. */
const looked = (draft: IntakeDraft, part: Partial<IntakeDraft>): IntakeDraft => {
  if (!part.history && !part.allergies && !part.medicines) return draft;
  const { prefilledAt: _, ...rest } = draft;
  return rest;
};

/** The only person there is, or the one just added, is meant. */
function useNewcomer(patients: readonly PatientView[], draft: IntakeDraft): void {
  const known = useRef<ReadonlySet<string>>(undefined);
  useEffect(() => {
    const before = known.current;
    known.current = new Set(patients.map(({ id }) => id));
    const added = before && patients.find(({ id }) => !before.has(id));
    const only = patients.length === 1 && !draft.patientId ? patients[0] : undefined;
    const meant = added ?? only;
    if (meant) intake.change((it) => forPatient(it, meant.id));
  }, [patients]); // eslint-disable-line react-hooks/exhaustive-deps
}
