import { beforeEach, expect, test } from 'vitest';
import { terminateConsultation, saveRecordDraft } from '@shared/contracts/closing';
import { propose } from '@shared/contracts/colleague';
import {
  acceptConsultation,
  getConsultation,
  listConsultations,
  listMessages,
  recallMessage,
  sendMessage,
} from '@shared/contracts/consultation';
import { getRecord } from '@shared/contracts/record';
import { accountOfPerson, CASE_ID, CaseWorld, DOCTOR_ID, RECORD, TERMINATION } from '../../testing/caseWorld';
import { DoctorId, TeamId } from '@shared/kernel/ids';
import { MINUTE_MS } from '@shared/kernel/time';
import { parts as colleagueParts } from '../colleague/parts';
import { parts as recordParts } from '../record/parts';
import { parts } from './parts';

/** 赵静 answers with 李明, who is responsible. */
const ZHAO = DoctorId.parse('doctor-zhao');
const TEAM = {
  id: TeamId.parse('team-1'),
  ...{ name: '呼吸慢病团队', memberIds: [ZHAO], accountIds: [accountOfPerson('otherDoctor')] },
};
const HELLO = { kind: 'text', text: '您好，我是赵静' } as const;

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld({
    actions: [...parts.actions!, ...recordParts.actions!, ...colleagueParts.actions!],
  });
  world.given('in_progress', { tier: 'team', team: TEAM });
  world.runtime.store.rows.teams.set(TEAM.id, {
    ...{ id: TEAM.id, name: TEAM.name, introduction: '', departmentCode: '03.01' },
    ...{ leaderId: DOCTOR_ID, memberIds: [ZHAO], feeFen: 6900, promiseMinutes: 60, rounds: 20 },
    ...{ active: true, createdAt: 1 },
  });
});
const consultationId = CASE_ID;

test('A member of the team finds the case in a list of its own, reads it and is told what they may do', async () => {
  const ask = (group: 'team' | 'open') => world.ask(listConsultations, { group }, 'otherDoctor');
  expect(await ask('team')).toMatchObject({ value: { consultations: [{ id: CASE_ID }] } });
  expect(await ask('open')).toMatchObject({ value: { consultations: [] } });
  expect(await world.ask(getConsultation, { consultationId }, 'otherDoctor')).toMatchObject({
    value: { may: { treats: false, treat: false, write: true, openEvidence: false, cancel: false } },
  });
  expect(await world.ask(getConsultation, { consultationId }, 'doctor')).toMatchObject({
    value: { may: { treats: true, treat: true, write: true } },
  });
});

test('What a member writes bears their name in the talk and in the chain; only they take it back', async () => {
  expect(await world.ask(sendMessage, { consultationId, body: HELLO }, 'otherDoctor')).toMatchObject({
    ok: true,
  });
  expect([...world.runtime.store.rows.messages.values()]).toMatchObject([{ from: 'doctor', authorId: ZHAO }]);
  expect(await world.ask(listMessages, { consultationId }, 'patient')).toMatchObject({
    value: { messages: [{ from: 'doctor', author: '赵静' }] },
  });
  const recall = (who: 'doctor' | 'otherDoctor') => world.ask(recallMessage, { consultationId, seq: 1 }, who);
  expect(await recall('doctor')).toMatchObject({ code: 'message.not_found' });
  expect(await recall('otherDoctor')).toMatchObject({ ok: true });
});

test('A member who was not seen before the camera today, or whose papers are over, writes nothing', async () => {
  const { doctors } = world.runtime.store.rows;
  const zhao = doctors.get(ZHAO)!;
  const { faceCheck: _, ...unseen } = zhao;
  const send = () => world.ask(sendMessage, { consultationId, body: HELLO }, 'otherDoctor');
  doctors.set(ZHAO, { ...zhao, qualification: { ...zhao.qualification, licenceUntil: '2026-11-22' } });
  expect(await send()).toMatchObject({ code: 'doctor.not_qualified' });
  doctors.set(ZHAO, unseen);
  expect(await send()).toMatchObject({ code: 'doctor.face_check_missing' });
});

test('A member neither writes the record, nor signs, nor sends to a hospital, nor hands the case over', async () => {
  const record = RECORD;
  const asked = [
    () => world.ask(saveRecordDraft, { consultationId, body: record }, 'otherDoctor'),
    () => world.close({}, 'otherDoctor'),
    () => world.ask(terminateConsultation, { consultationId, termination: TERMINATION }, 'otherDoctor'),
    () =>
      world.ask(
        propose,
        { consultationId, kind: 'hand_over', doctorId: ZHAO, words: '请您接着看' },
        'otherDoctor',
      ),
  ];
  for (const ask of asked) expect(await ask()).toMatchObject({ code: 'consultation.not_responsible' });
  expect(world.stored()).toMatchObject({ state: 'in_progress', doctorId: DOCTOR_ID });
  await world.ask(saveRecordDraft, { consultationId, body: record }, 'doctor');
  expect(await world.ask(getRecord, { consultationId }, 'otherDoctor')).toMatchObject({
    code: 'record.not_found',
  });
});

test('Whoever is no longer named in the team of this case sees nothing of it', async () => {
  world.given('in_progress', { tier: 'team', team: { ...TEAM, memberIds: [] } });
  expect(await world.ask(getConsultation, { consultationId }, 'otherDoctor')).toMatchObject({
    code: 'consultation.not_found',
  });
  expect(await world.close({}, 'otherDoctor')).toMatchObject({
    code: 'consultation.not_found',
  });
});

test('A member accepts for the team; who is responsible stays', async () => {
  world.given('waiting', { tier: 'team', team: TEAM, acceptBy: world.runtime.time + 30 * MINUTE_MS });
  expect(await world.ask(acceptConsultation, { consultationId }, 'otherDoctor')).toMatchObject({ ok: true });
  expect(world.stored()).toMatchObject({ state: 'in_progress', doctorId: DOCTOR_ID });
});

test('Members and the responsible doctor are told that the patient has written', async () => {
  await world.ask(sendMessage, { consultationId, body: { kind: 'text', text: '还有点咳' } }, 'patient');
  for (const who of ['doctor', 'otherDoctor'] as const) expect(world.told(who, CASE_ID)).toBe(1);
});
