import { correctPatient } from '@shared/contracts/patient';
import { correctPatient as decide } from '@shared/domain/patient/change';
import { ownNumberOf } from '@shared/domain/patient/ownNumber';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { stagePerson } from '../../_runtime/persons/consentMoves';
import { isSelfElsewhere, stageOwnNumber } from '../../_runtime/persons/ownNumber';
import { openCasesOf, personsToDecide } from '../../_runtime/persons/persons';
import { patientView } from '../present';
import { stageWithoutAsker } from '../../_runtime/persons/withoutAsker';

export const correctAction = implementCommand(
  correctPatient,
  async ({ input, actor, now, newId, tx, db }) => {
    const patient = await tx.patients.find(input.patientId);
    const persons = await personsToDecide(tx, db, actor.id);
    const openCases = await openCasesOf(db, input.patientId);
    const decision = decide(input.details, { accountId: actor.id, patient, openCases, persons, now });
    if (!decision.ok) return decision;
    const corrected = decision.value;
    const becomesSelf = ownNumberOf(corrected);
    if (becomesSelf && (await isSelfElsewhere(tx, becomesSelf.id, corrected)))
      return reject('patient.number_taken');
    stagePerson(patient, corrected, { tx, now, newId });
    stageOwnNumber(tx, patient!, corrected);
    stageWithoutAsker(patient!, corrected, persons, { tx, now, newId });
    return ok(patientView(corrected));
  },
);
