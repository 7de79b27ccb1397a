import { recordGuardianConsent } from '@shared/contracts/patient';
import { recordGuardian } from '@shared/domain/patient/consents';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { stagePerson } from '../../_runtime/persons/consentMoves';
import { personsToDecide } from '../../_runtime/persons/persons';
import { patientView } from '../present';

export const recordGuardianConsentAction = implementCommand(
  recordGuardianConsent,
  async ({ input, actor, now, newId, tx, db }) => {
    const patient = await tx.patients.find(input.patientId);
    const persons = await personsToDecide(tx, db, actor.id);
    const decision = recordGuardian(input.consent, { accountId: actor.id, patient, persons, now });
    if (!decision.ok) return decision;
    stagePerson(patient, decision.value, { tx, now, newId });
    tx.emit({ type: 'patient.consent_changed', patientId: decision.value.id });
    return ok(patientView(decision.value));
  },
);
