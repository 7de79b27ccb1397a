import { requestConsultation } from '@shared/contracts/consultation';
import { entryOf } from '@shared/domain/consent/ledger';
import { lastVisitOf } from '@shared/domain/consultation/lastVisit';
import { OPEN_STATES, request, type RequestFacts } from '@shared/domain/consultation/request';
import type { Doctor } from '@shared/domain/doctor/doctor';
import type { EarlierVisit } from '@shared/domain/followUp/evidence';
import { picturesOf, recordOf } from '@shared/domain/followUp/judge';
import type { Patient } from '@shared/domain/patient/patient';
import type { Triage } from '@shared/domain/triage/triage';
import { QUICK_PRICE_ID } from '@shared/domain/appointment/quickPrice';
import {
  ConsentId,
  ConsultationId,
  PaymentId,
  type AccountId,
  type DoctorId,
  type PatientId,
  type TeamId,
} from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { rulesInForce } from '../../_runtime/rulesInForce';
import { claimSlot, onDutyAt, slotsAround } from '../../_runtime/slots';
import { talksAt } from '../../_runtime/talksAt';
import type { Db } from '../../_runtime/tx';
import { signalBoth } from '../signalBoth';

/** More open cases than anybody has at once. */
const OPEN_CASES = 100;

/** Counted only where there is a limit to compare with. */
const openAtDoctor = async (doctor: Doctor | undefined, db: Db): Promise<number> =>
  doctor?.maxOpen === undefined ? 0 : talksAt(db, doctor.id);

const openCasesOf = (db: Db, patientId: PatientId) =>
  db.consultations.list({ where: { patientId, state: { in: OPEN_STATES } }, limit: OPEN_CASES });

/** The case that is named as evidence, with what was signed in it. */
async function earlierCaseOf(
  earlier: EarlierVisit | undefined,
  db: Db,
): Promise<RequestFacts['earlierCase']> {
  const id = earlier && recordOf(earlier);
  if (!id) return undefined;
  const [consultation, record] = await Promise.all([db.consultations.find(id), db.records.find(id)]);
  return consultation && record && { consultation, record };
}

/** 上次就诊 with this doctor; who has never ordered anything has none, and nobody asks for it. */
async function lastVisitWith(doctorId: DoctorId, patient: Patient | undefined, db: Db) {
  if (patient?.lastConsultationId === undefined) return undefined;
  const [last] = await db.consultations.list({
    where: { patientId: patient.id, doctorId, state: { in: ['completed', 'terminated'] } },
    orderBy: [['endedAt', 'desc']],
    limit: 1,
  });
  return last && lastVisitOf(last);
}

/** The team that is asked, and the accounts of those in it. */
async function teamOf(
  id: TeamId | undefined,
  db: Db,
): Promise<Pick<RequestFacts, 'team' | 'teamAccountIds'>> {
  const team = id && (await db.teams.find(id));
  if (!team) return {};
  const members = await db.doctors.findAll(team.memberIds);
  return { team, teamAccountIds: members.flatMap(({ accountId }) => accountId ?? []) };
}

const isAbout = (triage: Triage, accountId: AccountId, patientId: PatientId): boolean =>
  triage.accountId === accountId && (triage.patientId ?? patientId) === patientId;

export const requestAction = implementCommand(
  requestConsultation,
  async ({ input, actor, now, newId, db, tx, licences }) => {
    // The patient is read in the snapshot first: a request at the same time then collides on it and is run again.
    const patient = await tx.patients.find(input.patientId);
    const [account, doctor, open, pictures, held, redFlagRules, triage] = await Promise.all([
      db.accounts.find(actor.id),
      db.doctors.find(input.doctorId),
      openCasesOf(db, input.patientId),
      db.pictures.findAll([...input.pictureIds, ...(input.earlier ? picturesOf(input.earlier) : [])]),
      licences(),
      rulesInForce(db),
      input.triageId && tx.triages.find(input.triageId),
    ]);
    const earlierCase = await earlierCaseOf(input.earlier, db);
    const ids = { id: newId(ConsultationId), paymentId: newId(PaymentId) };
    const { id: accountId, openid } = actor;
    const facts = {
      ...ids,
      accountId,
      openid,
      account,
      patient,
      doctor,
      open,
      openAtDoctor: await openAtDoctor(doctor, db),
      onDuty: await onDutyAt(db, input.doctorId, now),
      // In the snapshot: a price that is set at the same moment holds for this order or for the next.
      quickPrice: input.tier === 'quick' ? await tx.quickPrices.find(QUICK_PRICE_ID) : undefined,
      slots: input.from === undefined ? [] : await slotsAround(db, input.doctorId, input.from),
      lastVisit: await lastVisitWith(input.doctorId, patient, db),
      ...(await teamOf(input.teamId, db)),
      pictures,
      earlierCase,
      licences: held,
      redFlagRules,
      // Somebody else's, or about somebody else, is no reason to refuse: it only says nothing here.
      ...(triage && isAbout(triage, actor.id, input.patientId) && { triage }),
      now,
    };
    const decision = request(input, facts);
    if (!decision.ok) return decision;
    const { consultation, payment, time } = decision.value;
    if (time && !(await claimSlot({ tx, db }, time, consultation, { state: 'held', now })))
      return reject('slot.taken');
    tx.consultations.insert(consultation);
    tx.payments.insert(payment);
    const about = { accountId, patientId: input.patientId, consultationId: consultation.id, at: now };
    tx.consents.insert(entryOf('risk_notice', 'given', input.riskNotice, { id: newId(ConsentId), ...about }));
    tx.patients.replace(decision.value.patient);
    if (facts.triage) tx.triages.replace({ ...facts.triage, consultationId: consultation.id });
    signalBoth(tx, consultation, accountId);
    return ok({ consultationId: consultation.id, payBy: consultation.payBy });
  },
);
