import { me } from '@shared/contracts/auth';
import { closeConsultation } from '@shared/contracts/closing';
import { acceptConsultation, checkPicture, sendMessage } from '@shared/contracts/consultation';
import type { ConsultationId } from '@shared/kernel/ids';
import type { World } from '../../emulator/world';
import { DEMO_PIN } from '../../scripts/seed/signing';
import { drLin, order, payFor, xiaoyu } from '../journeys/cast';
import type { Handset, Look } from './handset';
import * as steps from './steps';
import type { Story } from './story';
import { CHIEF, PICTURE, RECORD } from './steps';
import { morning } from './treated';

/** What `writeAndClose` writes on the screen. */
const SIGNED = {
  ...{ chiefComplaint: CHIEF, presentIllness: RECORD.现病史, pastHistory: '无', allergies: '青霉素' },
  ...{ impression: RECORD.初步意见, plan: RECORD.处理意见 },
};

type Come = 'waiting' | 'accepted' | 'closed';
type Said = readonly (readonly ['patient' | 'doctor', string])[];

/** In the morning; without a screen: for stories that begin later. */
export async function caseOf(world: World, come: Come, said: Said = []): Promise<ConsultationId> {
  await morning(world);
  return caseNow(world, come, said);
}

/**
 * 小雨 has asked 林晓岚 with a picture, and paid; then the case was accepted, talked about and closed, as far as `come`
 * says. At the hour it is: tickets for a room are signed by the machine's own clock.
 */
export async function caseNow(world: World, come: Come, said: Said = []): Promise<ConsultationId> {
  const doctor = await drLin(world);
  const patient = await xiaoyu(world);
  const { phone } = patient;
  const { account } = await phone.must(me, {});
  const fileId = await phone.upload(`pictures/${account!.id}/rash.png`, PICTURE.buffer);
  const { pictureId } = await phone.must(checkPicture, { fileId });
  const consultationId = await order(patient, { pictureIds: [pictureId] });
  await payFor(world, phone, consultationId);
  if (come === 'waiting') return consultationId;
  await doctor.must(acceptConsultation, { consultationId });
  for (const [who, text] of said)
    await (who === 'doctor' ? doctor : phone).must(sendMessage, {
      consultationId,
      body: { kind: 'text', text },
    });
  if (come === 'accepted') return consultationId;
  const disposition = { kind: 'outpatient', withinDays: 3 } as const;
  await doctor.must(closeConsultation, { consultationId, record: SIGNED, disposition, pin: DEMO_PIN });
  return consultationId;
}

/** 小雨's phone with her one case open. */
export async function patientAt(
  story: Story,
  list: '进行中' | '已结束' = '进行中',
  look: Look = {},
): Promise<Handset> {
  const patient = await story.phone('小雨', look);
  // What is going on stands on the home page.
  if (list === '已结束') {
    await patient.tab('问诊');
    await patient.tab(list);
  }
  await patient.tap(/^林晓岚医生，/);
  return patient;
}

/** 林晓岚's phone, seen before the camera, with 陈小雨's case open, from this list of the desk. */
export async function doctorAt(
  story: Story,
  list: '候诊' | '接诊中' | '已结束' = '接诊中',
): Promise<Handset> {
  const doctor = await story.phone('林晓岚');
  await doctor.tab('我的');
  await doctor.tap(/进入医生端/);
  await steps.beSeen(doctor);
  await doctor.tab(list);
  await doctor.tap(/^陈(小雨|\*\*)/);
  return doctor;
}
