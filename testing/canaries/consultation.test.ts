import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeConsultation, saveRecordDraft } from '@shared/contracts/closing';
import { me } from '@shared/contracts/auth';
import {
  acceptConsultation,
  checkPicture,
  getConsultation,
  listMessages,
  quote,
  requestConsultation,
  sendMessage,
} from '@shared/contracts/consultation';
import { getRecord } from '@shared/contracts/record';
import { signIn } from '@shared/contracts/staff';
import { makeKeys } from '../../emulator/developmentKeys';
import type { World } from '../../emulator/world';
import { startHospital } from '../../scripts/hospitalWorld';
import { DEMO_PIN } from '../../scripts/seed/signing';
import { staffIn } from '../../scripts/seed/staff';
import { idNumberOf } from '../idNumbers';
import { COMPLAINT, drLin, LIN, payFor, xiaoyu } from '../journeys/cast';
import { filesOf, foundOf } from './search';

/** Words that stand nowhere else in the world: whoever finds one has found what somebody said in confidence. */
const CANARY = {
  name: '欧阳金丝雀',
  complaint: '金丝雀一号主诉背上发热发痒已经三天',
  allergy: '金丝雀二号过敏原海鲜',
  fromPatient: '金丝雀三号患者说从昨晚开始',
  fromDoctor: '金丝雀四号医生问有没有水泡',
  draft: '金丝雀五号病历草稿内容',
  impression: '金丝雀六号初步意见皮疹待查',
  plan: '金丝雀七号处理意见面诊确认',
  picture: 'CANARY-EIGHT-INSIDE-THE-PICTURE',
};
const born = { name: CANARY.name, sex: 'female', bornOn: '1987-03-19', relation: 'self' } as const;
/** The first person that the cast of this file registers. */
const ID_NUMBER = idNumberOf(born, 0);
const PICTURE = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.alloc(64, 1),
  Buffer.from(CANARY.picture),
]);

const secrets = { ...CANARY, idNumber: ID_NUMBER };

let folder: string;
let world: World;
let consultationId: Awaited<ReturnType<typeof consulted>>;

/** One whole consultation in which every field that people fill in holds a canary. */
async function consulted() {
  const doctor = await drLin(world);
  const { phone, patientId } = await xiaoyu(world, '一位患者', born);
  const { account } = await phone.must(me, {});
  const fileId = await phone.upload(`pictures/${account!.id}/1.png`, PICTURE);
  const { pictureId } = await phone.must(checkPicture, { fileId });
  const { feeFen, riskNotice } = await phone.must(quote, { doctorId: LIN });
  const made = await phone.must(requestConsultation, {
    doctorId: LIN,
    patientId,
    service: 'advice',
    complaint: { ...COMPLAINT, chief: CANARY.complaint, allergies: { kind: 'some', text: CANARY.allergy } },
    pictureIds: [pictureId],
    riskNotice: { version: riskNotice.version, sha256: riskNotice.sha256 },
    feeFen,
  });
  const ofCase = { consultationId: made.consultationId };
  await payFor(world, phone, made.consultationId);
  await doctor.must(getConsultation, ofCase);
  await doctor.must(acceptConsultation, ofCase);
  await doctor.must(sendMessage, { ...ofCase, body: { kind: 'text', text: CANARY.fromDoctor } });
  await phone.must(sendMessage, { ...ofCase, body: { kind: 'text', text: CANARY.fromPatient } });
  await phone.must(sendMessage, { ...ofCase, body: { kind: 'picture', pictureId } });
  const record = {
    ...{ chiefComplaint: CANARY.complaint, presentIllness: CANARY.draft, pastHistory: '无' },
    ...{ allergies: CANARY.allergy, impression: CANARY.impression, plan: CANARY.plan },
  };
  await doctor.must(saveRecordDraft, { ...ofCase, body: record });
  await doctor.must(closeConsultation, {
    ...{ ...ofCase, record, disposition: { kind: 'self_care' }, pin: DEMO_PIN },
  });
  const opened = await phone.must(getConsultation, ofCase);
  const picture = await fetch(opened.complaintPictures[0]!.url);
  expect(Buffer.from(await picture.arrayBuffer())).toEqual(PICTURE);
  expect((await phone.must(getRecord, ofCase)).body.plan).toBe(CANARY.plan);
  expect((await doctor.must(listMessages, ofCase)).messages).toHaveLength(4);
  return made.consultationId;
}

const staff = await staffIn(undefined);
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'canaries-'));
  world = await startHospital({ dataDir: folder, keys: makeKeys(), staff });
  consultationId = await consulted();
});
afterAll(async () => {
  await world.stop();
  await rm(folder, { recursive: true });
});

const found = (haystacks: Readonly<Record<string, Buffer>>) => foundOf(secrets, haystacks);
const onDisk = () => filesOf(folder);

test('Nothing that was said in confidence stands in a file of database or storage, nor in a backup of them', async () => {
  await world.control.advance(60_000);
  world.control.snapshots.take('backup');
  const files = onDisk();
  expect(Object.keys(files).length).toBeGreaterThan(0);
  expect(Object.values(files).some((bytes) => bytes.includes(consultationId))).toBe(true);
  expect(found(files)).toEqual([]);
});

test('Nothing of it stands in what the functions log', () => {
  const logs = JSON.stringify(world.control.logs());
  expect(logs).toContain('consultation.close');
  expect(found({ logs: Buffer.from(logs) })).toEqual([]);
});

test('Neither does what the staff sign in with', async () => {
  const { loginName, password, totpSecret } = staff[0]!;
  const body = { action: signIn.name, input: { loginName, password, code: '000000' } };
  await fetch(`${world.url}/http/call/staff`, {
    method: 'POST',
    body: JSON.stringify({ ...body, requestKey: 'canary-key-1' }),
  });
  await world.control.advance(60_000);
  const everywhere = { ...onDisk(), logs: Buffer.from(JSON.stringify(world.control.logs())) };
  for (const [where, bytes] of Object.entries(everywhere))
    expect([where, bytes.includes(password), bytes.includes(totpSecret)]).toEqual([where, false, false]);
});
