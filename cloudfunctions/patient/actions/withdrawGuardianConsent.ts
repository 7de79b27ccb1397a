import { withdrawGuardianConsent } from '@shared/contracts/patient';
import { withdraw } from '@shared/domain/patient/consents';
import { ok } from '@shared/kernel/result';
import { asPatient } from '../../_runtime/asPatient';
import { implementCommand } from '../../_runtime/implement';
import { stagePerson } from '../../_runtime/persons/consentMoves';
import { patientView } from '../present';

export const withdrawGuardianConsentAction = implementCommand(
  withdrawGuardianConsent,
  async ({ input, actor, now, newId, tx }) => {
    const patient = await tx.patients.find(input.patientId);
    const decision = withdraw('guardian', { accountId: asPatient(actor).id, patient, now });
    if (!decision.ok) return decision;
    stagePerson(patient, decision.value, { tx, now, newId });
    tx.emit({ type: 'patient.consent_changed', patientId: decision.value.id });
    return ok(patientView(decision.value));
  },
);
