import type { ConsultationItem, EvidenceState } from '@shared/contracts/consultation';
import { namesChronic } from '@shared/domain/consultation/chronic';
import { unreadOf, type Consultation, type Side } from '@shared/domain/consultation/consultation';
import { answerBy, hasAnswered } from '@shared/domain/consultation/unanswered';
import { windUpOf } from '@shared/domain/consultation/windUp';
import { nameFor } from '@shared/domain/consultation/policy';
import type { Evidence } from '@shared/domain/followUp/evidence';
import { ageGroupOf } from '@shared/domain/patient/ageGroup';
import { flagNames } from '@shared/domain/triage/inCase';
import type { CaseParties } from '../_runtime/present/caseParties';

/** Characters of the complaint that a list shows. */
const CHIEF_CHARACTERS = 60;

/** A doctor chooses by it whom to see next, and knows a case again by it; of what is over the list needs none of it (ADR 14). */
export const chiefFor = ({ complaint, endedAt, state }: Consultation, side: Side): string => {
  if (side === 'doctor' && endedAt !== undefined && state !== 'record_due') return '';
  const characters = [...complaint.chief];
  const shown = characters.slice(0, CHIEF_CHARACTERS).join('');
  return characters.length > CHIEF_CHARACTERS ? `${shown}…` : shown;
};

/** How the evidence of a 复诊 stands. */
export const evidenceStateOf = ({ openedAt, verdict }: Evidence): EvidenceState =>
  verdict?.kind ?? (openedAt === undefined ? 'not_opened' : 'opened');

/** 问诊 in a list, for one side. */
export const itemOf = (
  consultation: Consultation,
  { doctor, patient }: CaseParties,
  side: Side,
): ConsultationItem => {
  const { evidence } = consultation;
  const ageGroup = ageGroupOf(consultation.patient.bornOn, consultation.requestedAt);
  const { complaint, waitingSince, acceptBy, acceptedAt, endedAt, lastMessageAt, disposition, termination } =
    consultation;
  const { appointment, calledOffAt, lastVisit } = consultation;
  const isOwed = consultation.state === 'in_progress' && !appointment;
  const promisedBy = isOwed && !hasAnswered(consultation, consultation) ? answerBy(consultation) : undefined;
  const windUp = consultation.state === 'in_progress' ? windUpOf(consultation) : undefined;
  return {
    id: consultation.id,
    state: consultation.state,
    doctor,
    patient: { ...patient, name: nameFor(consultation, { role: side }) },
    service: consultation.service,
    channel: consultation.channel,
    tier: consultation.tier,
    ...(appointment && { appointment }),
    ...(calledOffAt !== undefined && { calledOffAt }),
    ...(evidence && { evidenceState: evidenceStateOf(evidence) }),
    chief: chiefFor(consultation, side),
    since: complaint.since,
    allergies: complaint.allergies.kind,
    redFlags: side === 'doctor' && consultation.redFlags ? flagNames(consultation.redFlags) : [],
    pregnant: complaint.pregnancy?.kind === 'pregnant',
    pictures: consultation.pictureIds.length,
    feeFen: consultation.feeFen,
    requestedAt: consultation.requestedAt,
    payBy: consultation.payBy,
    unread: unreadOf(consultation, side),
    ...(ageGroup && { ageGroup }),
    ...(side === 'doctor' && lastVisit && { lastVisit }),
    ...(side === 'doctor' && namesChronic(complaint) && { chronic: true }),
    ...(waitingSince !== undefined && { waitingSince }),
    ...(acceptBy !== undefined && { acceptBy }),
    ...(acceptedAt !== undefined && { acceptedAt }),
    ...(promisedBy !== undefined && { answerBy: promisedBy }),
    ...(windUp && { windUp }),
    ...(endedAt !== undefined && { endedAt }),
    ...(lastMessageAt !== undefined && { lastMessageAt }),
    ...(disposition && { disposition }),
    ...(termination && { termination }),
  };
};
