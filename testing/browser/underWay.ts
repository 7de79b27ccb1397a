import {
  acceptConsultation,
  judgeEvidence,
  openEvidence,
  quote,
  requestConsultation,
} from '@shared/contracts/consultation';
import { listTimes } from '@shared/contracts/appointment';
import { deskOf } from '@shared/domain/appointment/desk';
import type { Tier } from '@shared/domain/appointment/tier';
import { referenceOf, RISK_NOTICE } from '@shared/domain/consent/texts';
import type { EarlierVisit, Service } from '@shared/domain/followUp/evidence';
import { DoctorId, type ConsultationId, type PatientId, type PictureId } from '@shared/kernel/ids';
import { DAY_MS, MINUTE_MS, shanghai } from '@shared/kernel/time';
import type { World } from '../../emulator/world';
import { beforeTheCamera, COMPLAINT, LIN, payFor, xiaoyu } from '../journeys/cast';
import type { Phone } from '../phone';

const XU = DoctorId.parse('xu-wenbo');

type Asker = { readonly phone: Phone; readonly patientId: PatientId };
type Wish = { doctorId: DoctorId; tier?: Tier; from?: number; service?: Service; earlier?: EarlierVisit };

async function ordered({ phone, patientId }: Asker, wish: Wish): Promise<ConsultationId> {
  const { doctorId, tier } = wish;
  const { feeFen } = await phone.must(quote, { doctorId, ...(tier && { tier }) });
  const told = { patientId, complaint: COMPLAINT, pictureIds: [], feeFen };
  const { consultationId } = await phone.must(requestConsultation, {
    ...{ service: 'advice', riskNotice: referenceOf(RISK_NOTICE) },
    ...{ ...told, ...wish },
  });
  return consultationId;
}

/**
 * Cases in the middle of something, as screens must show them too: a visit by video whose room is open and whose evidence is
 * not enough, an order that is not paid, whoever waits, a question at the desk, a 复诊 to be judged. The clock goes on by
 * more than half an hour, to the time of the visit.
 */
export async function underWay(
  world: World,
  patient: Asker,
  { colleague, pictureId }: { colleague: Phone; pictureId: PictureId },
) {
  const paid = async (asker: Asker, wish: Wish) => {
    const consultationId = await ordered(asker, wish);
    await payFor(world, asker.phone, consultationId);
    return consultationId;
  };
  const followUp = (): Pick<Wish, 'service' | 'earlier'> => ({
    service: 'follow_up',
    earlier: {
      ...{ diagnosis: '高血压', hospital: '市第一人民医院' },
      on: shanghai(world.clock.now() - 30 * DAY_MS).day,
      proof: { kind: 'papers', pictureIds: [pictureId] },
    },
  });
  const { days } = await patient.phone.must(listTimes, { doctorId: XU, tier: 'video' });
  const { from } = days.flatMap(({ times }) => times).find(({ isFree }) => isFree)!;
  const visit = await paid(patient, { doctorId: XU, tier: 'video', from, ...followUp() });
  await world.control.advance(from - 5 * MINUTE_MS - world.clock.now());
  await beforeTheCamera(world, colleague);
  for (const ask of [acceptConsultation, openEvidence]) await colleague.must(ask, { consultationId: visit });
  const verdict = { kind: 'more_needed', words: '请补一张病历首页，日期和诊断要看得清' } as const;
  await colleague.must(judgeEvidence, { consultationId: visit, verdict });

  const unpaid = await ordered(patient, { doctorId: DoctorId.parse('ma-lijun') });
  const waiting = await paid(patient, { doctorId: DoctorId.parse('sun-lihua') });

  const other = await xiaoyu(world, '周姨', {
    ...({ name: '周敏', sex: 'female' } as const),
    bornOn: '1988-03-09',
    relation: 'self',
  });
  const { departmentCode } = (await patient.phone.must(quote, { doctorId: LIN })).doctor;
  await paid(other, { doctorId: deskOf(departmentCode), tier: 'quick' });
  const atDesk = await paid(other, { doctorId: LIN });
  return { visit, unpaid, waiting, atDesk };
}
