import { ok, reject, type Result } from '../../kernel/result';
import { talkMark } from '../audit/chain';
import type { DomainEvent } from '../audit/audit';
import type { Consultation } from '../consultation/consultation';
import type { Message } from '../consultation/message';
import { lineOf, type MessageFacts, type Place } from '../consultation/send';
import { isOffered } from '../doctor/directory';
import type { Doctor } from '../doctor/doctor';
import { toJudgeAnew } from '../followUp/judge';
import { isLicensed } from '../licence/licensed';
import type { Licence } from '../licence/licence';
import { move } from './move';
import type { ColleagueRequest } from './request';

type Facts = MessageFacts & {
  readonly place: Place;
  readonly colleague: Doctor | undefined;
  readonly licences: readonly Licence[];
};

/**
 * 转交: the patient has agreed, and from now on the case is the colleague's. Fee and promise stay; the doctor before keeps
 * nothing but what the trail and their own words are.
 */
export function handOver(
  request: ColleagueRequest,
  consultation: Consultation,
  { place, colleague, licences, ...facts }: Facts,
): Result<
  {
    readonly request: ColleagueRequest;
    readonly consultation: Consultation;
    readonly line: Message;
    readonly event: DomainEvent;
  },
  'colleague.not_open' | 'institution.not_licensed' | 'doctor.not_qualified'
> {
  const moved = move(request, consultation, 'agree', facts.now);
  if (!moved.ok) return moved;
  if (!colleague || !isOffered(colleague, facts.now)) return reject('doctor.not_qualified');
  if (!isLicensed(licences, colleague.departmentCode, facts.now)) return reject('institution.not_licensed');
  const line = lineOf(
    consultation,
    place,
    'doctor',
    { kind: 'handed_over', doctorName: colleague.name },
    facts,
  );
  // Where what was ordered is over already, the colleague is told so as the doctor before was.
  const { doctorAccountId: _, colleagueRequestId: __, windUpToldAt, evidence, ...rest } = consultation;
  return ok({
    request: { ...moved.value, fromSeq: consultation.takenSeq ?? 0, untilSeq: place.lastSeq },
    consultation: {
      ...rest,
      doctorId: colleague.id,
      ...(colleague.accountId && { doctorAccountId: colleague.accountId }),
      departmentCode: colleague.departmentCode,
      // 复诊凭证 are confirmed by the doctor who goes by them.
      ...(evidence && { evidence: toJudgeAnew(evidence) }),
      ...(windUpToldAt !== undefined && { lookAt: facts.now }),
      takenSeq: line.seq,
      lastSeq: line.seq,
      said: line.said,
      talk: talkMark(line.seq, line.hash),
    },
    line,
    event: {
      type: 'consultation.handed_over',
      consultationId: consultation.id,
      fromDoctorId: consultation.doctorId,
      toDoctorId: colleague.id,
    },
  });
}
