import type { Consultation } from '@shared/domain/consultation/consultation';
import { unserved } from '@shared/domain/consultation/expire';
import { consentMissing } from '@shared/domain/patient/standing';
import { effect, type SystemTools } from '../../_runtime/effect';
import { endWaiting } from '../endWaiting';
import { signalBoth } from '../signalBoth';

/** More open cases than one person has. */
const CASES = 100;

const release = endWaiting(unserved);

/** Writes into a case that is open whether its person, or a guardian, still wants it. */
const mark = ({ id }: Consultation, isMissing: boolean, { step }: SystemTools) =>
  step(id, async ({ tx, now }) => {
    const found = await tx.consultations.find(id);
    if (!found || (found.state !== 'in_progress' && found.state !== 'awaiting_payment')) return;
    if (isMissing === (found.consentEndedAt !== undefined)) return;
    const { consentEndedAt: _, ...rest } = found;
    const next = isMissing ? { ...rest, consentEndedAt: now } : rest;
    tx.consultations.replace(next);
    signalBoth(tx, next);
  });

/**
 * 代问或监护人同意 given or taken back: nobody waits on behalf of somebody who does not want it, and the fee goes back;
 * in a case that goes on both sides read it.
 */
export const onConsentChanged = effect(
  'consultation.onConsentChanged',
  ['patient.consent_changed'],
  async ({ patientId }, tools) => {
    const person = await tools.db.patients.find(patientId);
    const isMissing = !person || consentMissing(person, tools.now) !== undefined;
    const open = await tools.db.consultations.list({
      where: { patientId, state: { in: ['awaiting_payment', 'waiting', 'in_progress'] } },
      limit: CASES,
    });
    for (const it of open)
      if (it.state !== 'waiting') await mark(it, isMissing, tools);
      else if (isMissing) await release(it, tools);
  },
);
