import { writeFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { everythingPaper, prescriptionPaper, recordPaper } from '@shared/contracts/paper';
import { sign } from '@shared/domain/record/sign';
import { MINUTE_MS } from '@shared/kernel/time';
import { aPrescription } from '../../testing/aPrescription';
import { CASE_ID, CaseWorld, HYPERTENSION, RECORD } from '../../testing/caseWorld';
import { pdfInfo, pdfText } from '../../testing/pdfText';
import { digestOf } from '../_runtime/digest';
import { parts } from './parts';

const RX = aPrescription({ state: 'effective' });
const ofRx = { prescriptionId: RX.id };
const ofCase = { consultationId: CASE_ID };

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
  const consultation = world.given('completed', { service: 'follow_up' });
  const { rows } = world.runtime.store;
  rows.prescriptions.set(RX.id, RX);
  const written = { body: RECORD, diagnoses: [HYPERTENSION], disposition: { kind: 'online_again' as const } };
  rows.records.set(CASE_ID, sign(consultation, written, { now: world.runtime.now(), digestOf }));
});

type Reply = { statusCode: number; headers: Record<string, string>; body: string };
async function fetched(url: string): Promise<Reply> {
  const { pathname, searchParams } = new URL(url);
  world.runtime.openid = undefined;
  const queryStringParameters = Object.fromEntries(searchParams);
  return (await world.main(
    { httpMethod: 'GET', path: pathname, headers: {}, queryStringParameters },
    {},
  )) as Reply;
}
const pdfAt = async (url: string) => Buffer.from((await fetched(url)).body, 'base64');
const urlOf = (reply: { ok: boolean; value?: { url: string } }) => reply.value!.url;

test('A patient fetches the prescription, and nobody else’s', async () => {
  const mine = await world.ask(prescriptionPaper, ofRx, 'patient');
  const reply = await fetched(urlOf(mine as never));
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(pdfText(Buffer.from(reply.body, 'base64'))).toContain('苯磺酸氨氯地平片');
  for (const who of ['stranger', 'otherDoctor'] as const)
    expect(await world.ask(prescriptionPaper, ofRx, who)).toMatchObject({ code: 'prescription.not_found' });
});

test('Whoever of the hospital takes a paper is in the trail of the case before anything is shown', async () => {
  await world.ask(prescriptionPaper, ofRx, 'doctor');
  await world.askAs('pharmacist', prescriptionPaper, ofRx);
  await world.ask(recordPaper, ofCase, 'doctor');
  const looks = world.trail.filter(({ action }) => action === 'look.treatment');
  expect(looks.map(({ role, target }) => [role, target])).toEqual([
    ['doctor', CASE_ID],
    ['pharmacist', CASE_ID],
  ]);
});

test('A restricted case is printed for its patient alone', async () => {
  world.given('completed', { restrictedAt: 1 });
  expect(await world.ask(prescriptionPaper, ofRx, 'doctor')).toMatchObject({
    code: 'prescription.not_found',
  });
  expect(await world.askAs('pharmacist', prescriptionPaper, ofRx)).toMatchObject({
    code: 'prescription.not_found',
  });
  expect(await world.ask(prescriptionPaper, ofRx, 'patient')).toMatchObject({ ok: true });
});

test('An address that was changed, or is older than ten minutes, gives nothing', async () => {
  const url = urlOf((await world.ask(recordPaper, ofCase, 'patient')) as never);
  const wrong = [
    url.replace('record', 'everything'),
    url.replace(/until=\d+/, 'until=9999999999999'),
    url.replace(/ticket=\w/, 'ticket=-'),
    url.replace(/\?.*/, ''),
    url.replace(CASE_ID, 'case-2'),
  ];
  for (const it of wrong) expect([it, (await fetched(it)).statusCode]).toEqual([it, 404]);
  world.runtime.time += 10 * MINUTE_MS - 1;
  expect((await fetched(url)).statusCode).toBe(200);
  world.runtime.time += 1;
  expect((await fetched(url)).statusCode).toBe(404);
});

test('A record is a hospital’s paper: who, when, six parts, coded diagnoses, hash', async () => {
  const pdf = await pdfAt(urlOf((await world.ask(recordPaper, ofCase, 'patient')) as never));
  if (process.env['SHOTS']) writeFileSync(`${process.env['SHOTS']}/record.pdf`, pdf);
  const text = pdfText(pdf);
  const { sha256 } = world.runtime.store.rows.records.get(CASE_ID)!;
  for (const said of [
    ...['问真医院', '门诊病历（互联网复诊）', '姓名：王芳', '年龄：36岁', '科别：呼吸内科', '病历号：case-1'],
    ...['主诉', '现病史', '既往史', '过敏史', '诊断', '初步意见', '处理意见', '处置'],
    ...[
      RECORD.presentIllness,
      '1. 高血压（I10.x00x002）',
      '医师：李明（未签名）',
      sha256!,
      '第 1 页，共 1 页',
    ],
  ])
    expect(text).toContain(said);
});

test('A draft is no paper', async () => {
  const { records } = world.runtime.store.rows;
  records.set(CASE_ID, { ...records.get(CASE_ID)!, state: 'draft' });
  for (const who of ['patient', 'doctor'] as const)
    expect(await world.ask(recordPaper, ofCase, who)).toMatchObject({ code: 'record.not_found' });
});

test('Everything about me is one readable paper, and asking for it is in the trail', async () => {
  const pdf = await pdfAt(urlOf((await world.ask(everythingPaper, {}, 'patient')) as never));
  if (process.env['SHOTS']) writeFileSync(`${process.env['SHOTS']}/everything.pdf`, pdf);
  const text = pdfText(pdf).replace(/\s+/g, '');
  for (const said of [
    '就诊人王芳',
    '****************',
    '咳嗽三天，夜里更重，有黄痰',
    '苯磺酸氨氯地平片',
    '门诊病历',
  ])
    expect(text).toContain(said);
  expect(pdfInfo(pdf)['Tagged']).toBe('yes');
  expect(world.trail.map(({ action }) => action)).toContain('paper.everything');
});
