import { getConsultation } from '@shared/contracts/consultation';
import type { Consultation } from '@shared/domain/consultation/consultation';
import { seenBy } from '@shared/domain/consultation/policy';
import type { Payment } from '@shared/domain/payment/payment';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { partiesOf } from '../../_runtime/present/caseParties';
import type { Db } from '../../_runtime/tx';
import { itemOf } from '../present';

/** How many wait before this one at its doctor; those of the same instant in the order of their ids. */
async function aheadOf({ id, doctorId, state, waitingSince }: Consultation, db: Db) {
  if (state !== 'waiting' || waitingSince === undefined) return undefined;
  const [earlier, sameInstant] = await Promise.all([
    db.consultations.count({ doctorId, state, waitingSince: { lt: waitingSince } }),
    db.consultations.count({ doctorId, state, waitingSince, id: { lt: id } }),
  ]);
  return earlier + sameInstant;
}

const paymentView = ({ id, state, paidAt, refundedAt }: Payment) => ({
  id,
  state,
  ...(paidAt !== undefined && { paidAt }),
  ...(refundedAt !== undefined && { refundedAt }),
});

/** The patient is warned by triage, not by what the doctor is shown. */
const redFlagsFor = (role: 'patient' | 'doctor', { redFlags }: Consultation) => ({
  redFlagWords: role === 'doctor' ? (redFlags?.flags.flatMap(({ evidence }) => evidence) ?? []) : [],
  wentOn: role === 'doctor' && redFlags?.wentOn === true,
  redFlagsSigned: redFlags?.isSigned === true,
});

export const getAction = implementQuery(
  getConsultation,
  async ({ input, actor, now, db, ports, saw, pictureUrl }) => {
    const found = seenBy(await db.consultations.find(input.consultationId), actor);
    if (!found.ok) return found;
    await saw(found.value.id, 'treatment');
    const consultation = found.value;
    const [parties, payment, ahead] = await Promise.all([
      partiesOf([consultation], db, ports, now),
      db.payments.find(consultation.paymentId),
      aheadOf(consultation, db),
    ]);
    if (!payment) throw new Error(`payment of consultation ${consultation.id} is missing`);
    return ok({
      ...itemOf(consultation, parties.get(consultation.id)!, actor.role),
      complaint: consultation.complaint,
      ...redFlagsFor(actor.role, consultation),
      complaintPictures: consultation.pictureIds.map((id) => ({ id, url: pictureUrl(id) })),
      payment: paymentView(payment),
      ...(ahead !== undefined && { ahead }),
      riskNotice: consultation.riskNotice,
      lastSeq: consultation.lastSeq,
      now,
    });
  },
);
