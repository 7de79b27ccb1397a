import { getConsultation, type ConsultationView } from '@shared/contracts/consultation';
import { isOpen } from '@shared/domain/colleague/policy';
import { expectedWait } from '@shared/domain/appointment/pace';
import type { Consultation } from '@shared/domain/consultation/consultation';
import { powersOf, seenBy } from '@shared/domain/consultation/policy';
import { picturesOf, recordOf, shownTo } from '@shared/domain/followUp/judge';
import type { Payment } from '@shared/domain/payment/payment';
import type { PictureId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { DAY_MS, MINUTE_MS } from '@shared/kernel/time';
import { fitHere, type AsDoctor } from '../../_runtime/fitness';
import { implementQuery } from '../../_runtime/implement';
import { partiesOf } from '../../_runtime/present/caseParties';
import { IN_WRITING } from '../../_runtime/talksAt';
import type { Db } from '../../_runtime/tx';
import { itemOf } from '../present';

/**
 * How many stand before this one at its doctor, in the order of the doctor's own list; those of the same instant by their ids.
 * Whoever has a time of their own stands in nobody's way.
 */
async function aheadOf({ id, doctorId, state, acceptBy, appointment }: Consultation, db: Db) {
  if (state !== 'waiting' || acceptBy === undefined || appointment) return undefined;
  const queue = { tier: { in: IN_WRITING }, doctorId, state };
  const withThis = await db.consultations.count({ ...queue, acceptBy: { lte: acceptBy } });
  // Whoever stands there alone has nobody of the same instant either.
  if (withThis <= 1) return 0;
  const fromThis = await db.consultations.count({ ...queue, acceptBy, id: { gte: id } });
  return Math.max(0, withThis - fromThis);
}

/** So many of the latest cases tell a doctor's pace. */
const PACE_CASES = 20;
const PACE_MS = 7 * DAY_MS;

/** 预计等待 of a case that waits in writing; at a booked time there is no queue. */
async function expectedOf(consultation: Consultation, ahead: number | undefined, db: Db, now: number) {
  if (ahead === undefined) return undefined;
  const { doctorId, tier, departmentCode } = consultation;
  const recent = { gt: now - PACE_MS };
  const where =
    tier === 'quick'
      ? { tier, departmentCode, waitingSince: recent }
      : {
          doctorId,
          state: { in: ['in_progress', 'record_due', 'completed'] as const },
          waitingSince: recent,
        };
  const cases = await db.consultations.list({
    where,
    orderBy: [['waitingSince', 'desc']],
    limit: PACE_CASES,
  });
  return expectedWait(
    ahead,
    cases.filter((it) => !it.appointment),
  );
}

/** How long the patient may go on asking. */
const talkLimits = ({ rounds, talkMinutes, acceptedAt }: Consultation) => ({
  ...(rounds !== undefined && { rounds }),
  ...(talkMinutes !== undefined &&
    acceptedAt !== undefined && { talkUntil: acceptedAt + talkMinutes * MINUTE_MS }),
});

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

/** 复诊凭证, as far as this side may read it. */
async function evidenceOf(
  { evidence }: Consultation,
  role: 'patient' | 'doctor',
  db: Db,
  pictureUrl: (id: PictureId) => string,
): Promise<Pick<ConsultationView, 'earlier' | 'verdict'>> {
  const earlier = evidence && shownTo(role, evidence);
  if (!earlier) return {};
  const { diagnosis, hospital, on } = earlier;
  const consultationId = recordOf(earlier);
  const record = consultationId && (await db.records.find(consultationId));
  const pictures = picturesOf(earlier).map((id) => ({ id, url: pictureUrl(id) }));
  return {
    earlier: {
      ...{ diagnosis, hospital, on, pictures },
      ...(consultationId && { consultationId, diagnoses: record?.diagnoses ?? [] }),
    },
    ...(evidence.verdict && { verdict: evidence.verdict }),
  };
}

/** 同事协作 asked last; most cases have none, and that costs no read. */
async function colleagueOf(consultation: Consultation, db: Db): Promise<Pick<ConsultationView, 'colleague'>> {
  const { colleagueRequestId } = consultation;
  const request = colleagueRequestId && (await db.colleagueRequests.find(colleagueRequestId));
  if (!request) return {};
  const { kind, state } = request;
  return { colleague: { kind, state, isOpen: isOpen(request, consultation) } };
}

const isFaceCheckDue = async ({ state }: Consultation, context: AsDoctor) => {
  if (state !== 'waiting' && state !== 'in_progress' && state !== 'record_due') return {};
  const fit = await fitHere(context);
  return !fit.ok && fit.code === 'doctor.face_check_missing' ? { faceCheckDue: true } : {};
};

export const getAction = implementQuery(getConsultation, async (context) => {
  const { input, actor, now, db, ports, saw, pictureUrl } = context;
  const found = seenBy(await db.consultations.find(input.consultationId), actor);
  if (!found.ok) return found;
  await saw(found.value.id, 'treatment');
  const consultation = found.value;
  const [parties, payment, ahead, evidence, colleague] = await Promise.all([
    partiesOf([consultation], db, ports, now),
    db.payments.find(consultation.paymentId),
    // A place in the queue is for whoever stands in it: the doctor's list says who comes first.
    actor.role === 'patient' ? aheadOf(consultation, db) : undefined,
    evidenceOf(consultation, actor.role, db, pictureUrl),
    colleagueOf(consultation, db),
  ]);
  const expected = await expectedOf(consultation, ahead, db, now);
  if (!payment) throw new Error(`payment of consultation ${consultation.id} is missing`);
  return ok({
    ...itemOf(consultation, parties.get(consultation.id)!, actor.role),
    ...evidence,
    ...colleague,
    complaint: consultation.complaint,
    ...redFlagsFor(actor.role, consultation),
    complaintPictures: consultation.pictureIds.map((id) => ({ id, url: pictureUrl(id) })),
    payment: paymentView(payment),
    ...(ahead !== undefined && { ahead }),
    ...(consultation.unwritten && { unwritten: consultation.unwritten.reason }),
    ...(expected && { expected }),
    ...talkLimits(consultation),
    may: powersOf(consultation, actor),
    ...(consultation.consentEndedAt !== undefined && { consentEndedAt: consultation.consentEndedAt }),
    ...(actor.role === 'doctor' && (await isFaceCheckDue(consultation, { ...context, actor }))),
    riskNotice: consultation.riskNotice,
    lastSeq: consultation.lastSeq,
    answered: consultation.said.doctor > 0,
    now,
  });
});
