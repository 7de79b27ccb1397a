import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { DoctorId, TeamId } from '@shared/kernel/ids';
import { aConsultation, accountOfPerson, DOCTOR_ID } from '../../../testing/caseWorld';
import { ConsultationState } from './consultation';
import { maySee, mayTreat, powersOf, type Participant } from './policy';

const ZHAO = DoctorId.parse('doctor-zhao');
const doctor = (id: DoctorId): Participant => ({
  role: 'doctor',
  id,
  accountId: accountOfPerson('doctor'),
  openid: 'o',
});
const patient: Participant = { role: 'patient', id: accountOfPerson('patient'), openid: 'o' };
const stranger: Participant = { role: 'patient', id: accountOfPerson('stranger'), openid: 'o' };
const everyone = [
  doctor(DOCTOR_ID),
  doctor(ZHAO),
  doctor(DoctorId.parse('doctor-nobody')),
  patient,
  stranger,
];
const team = { id: TeamId.parse('team-1'), name: '团队', memberIds: [ZHAO] };

test('Whatever the state, whoever may do anything in a case sees it, and only the responsible doctor treats', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ConsultationState.options),
      fc.constantFrom(...everyone),
      fc.boolean(),
      fc.boolean(),
      (state, actor, hasTeam, isRestricted) => {
        const it = aConsultation(state, {
          ...(hasTeam && { team, tier: 'team' as const }),
          ...(isRestricted && { restrictedAt: 1 }),
        });
        if (mayTreat(it, actor)) {
          expect(maySee(it, actor)).toBe(true);
          expect(actor.id).toBe(DOCTOR_ID);
          expect(isRestricted).toBe(false);
        }
        const may = powersOf(it, actor);
        if (may.treat || may.openEvidence) expect(may.treats).toBe(true);
        if (may.treat) expect(state).toBe('in_progress');
        if (actor.role === 'patient') expect(may.treats || may.accept || may.treat).toBe(false);
        if (actor.role === 'doctor') expect(may.cancel).toBe(false);
      },
    ),
  );
});
