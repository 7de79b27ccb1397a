import { writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  adverseEventPaper,
  everythingPaper,
  incidentPaper,
  prescriptionEvidence,
  prescriptionPaper,
  recordEvidence,
  recordPaper,
} from '@shared/contracts/paper';
import { amendRecord } from '@shared/contracts/amendment';
import { sign } from '@shared/domain/record/sign';
import { signatureIdOf } from '@shared/domain/signature/signature';
import { openIncident } from '@shared/domain/incident/handle';
import { ANSWERED_FOR_MS } from '@shared/domain/medicineOrder/policy';
import { IncidentId, MedicineOrderId, PrescriptionId, StaffId } from '@shared/kernel/ids';
import { HOUR_MS, MINUTE_MS } from '@shared/kernel/time';
import { aPrescription } from '../../testing/aPrescription';
import { implementations } from '../../testing/catalogue';
import { CASE_ID, CaseWorld, HYPERTENSION, RECORD } from '../../testing/caseWorld';
import { giveKey, PIN } from '../../testing/memoryAuthority';
import { INCIDENT_FACTS, NOTICE_TEXTS } from '../../testing/sampleIncidents';
import { OTHERS_ROWS } from '../../testing/othersRows';
import { pdfInfo, pdfText } from '../../testing/pdfText';
import { digestOf } from '../_runtime/digest';
import { parts } from './parts';
import { recordCodeOf, verifyCodeOf } from './verifyCode';

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
  const doctor = { name: '李明', hospital: '问真医院' };
  const { record } = sign(consultation, written, { now: world.runtime.now(), doctor, digestOf });
  rows.records.set(CASE_ID, record);
});

type Reply = { statusCode: number; headers: Record<string, string>; body: string };
async function fetched(url: string, hops?: string): Promise<Reply> {
  const { pathname, searchParams } = new URL(url);
  world.runtime.openid = undefined;
  const queryStringParameters = Object.fromEntries(searchParams);
  return (await world.main(
    {
      ...{ httpMethod: 'GET', path: pathname, queryStringParameters },
      headers: hops === undefined ? {} : { 'X-Forwarded-For': hops },
    },
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
  onDuty();
  await world.askAs('pharmacist', prescriptionPaper, ofRx);
  await world.ask(recordPaper, ofCase, 'doctor');
  const looks = world.trail.filter(({ action }) => action === 'look.treatment');
  expect(looks.map(({ role, target }) => [role, target])).toEqual([
    ['doctor', CASE_ID],
    ['pharmacist', CASE_ID],
  ]);
});

/** The pharmacist of these tests is in a shift, and let this prescription pass. */
function onDuty(by = 'staff-pharmacist'): void {
  const { rows } = world.runtime.store;
  const now = world.runtime.now();
  const duty = { id: StaffId.parse('staff-pharmacist'), name: '测试', licenceNo: 'L12345' };
  rows.pharmacistDuties.set(duty.id, { ...duty, since: now, until: now + HOUR_MS });
  rows.prescriptions.set(RX.id, { ...RX, approved: { by: StaffId.parse(by), name: '测试', at: now } });
}

describe('A pharmacist prints a prescription', () => {
  const print = () => world.askAs('pharmacist', prescriptionPaper, ofRx);
  const refused = { code: 'prescription.not_found' };

  test('that they let pass, while on duty, and not once the shift is over', async () => {
    expect(await print()).toMatchObject(refused);
    onDuty();
    expect(await print()).toMatchObject({ ok: true });
    world.runtime.time += HOUR_MS;
    expect(await print()).toMatchObject(refused);
    expect(await world.ask(prescriptionPaper, ofRx, 'patient')).toMatchObject({ ok: true });
  });

  test('that lies on their desk, for as long as it does, and none that a colleague reviewed', async () => {
    onDuty('staff-other');
    expect(await print()).toMatchObject(refused);
    const { rows } = world.runtime.store;
    const until = world.runtime.now() + MINUTE_MS;
    rows.prescriptions.set(RX.id, { ...RX, claim: { by: StaffId.parse('staff-pharmacist'), until } });
    expect(await print()).toMatchObject({ ok: true });
    world.runtime.time = until;
    expect(await print()).toMatchObject(refused);
  });

  test('that their own pharmacy gives out, until it answers for the order no more', async () => {
    const { rows } = world.runtime.store;
    const order = { ...OTHERS_ROWS.medicineOrders, id: MedicineOrderId.parse('order-1') };
    const at = world.runtime.now();
    rows.prescriptions.set(RX.id, { ...RX, orderId: order.id });
    rows.medicineOrders.set(order.id, {
      ...order,
      ...{ state: 'received', changedAt: at, grievances: [], recalls: [] },
    } as never);
    expect(await print()).toMatchObject(refused);
    const desk = { id: StaffId.parse('staff-pharmacist'), name: '测试', pharmacyId: order.pharmacyId };
    rows.pharmacyStaff.set(desk.id, desk as never);
    expect(await print()).toMatchObject({ ok: true });
    world.runtime.time = at + ANSWERED_FOR_MS;
    expect(await print()).toMatchObject(refused);
  });
});

test('A restricted case is printed for its patient alone', async () => {
  onDuty();
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

/** Both have signed what is stored, really. */
async function signedByBoth(): Promise<void> {
  const { rows } = world.runtime.store;
  const { id, version, consultationId, patientId } = RX;
  for (const [kind, owner] of [
    ['prescription', { id: 'doctor-li', role: 'doctor', name: '李明' }],
    ['approval', { id: 'staff-pharmacist', role: 'pharmacist', name: '测试' }],
  ] as const) {
    const key = giveKey(world.runtime, owner);
    const done = await world.runtime.authority.signer.sign(key, PIN, `{"kind":"${kind}"}`);
    if (typeof done === 'string') throw new Error(done);
    const signatureId = signatureIdOf(kind, id, version);
    rows.signatures.set(signatureId, {
      ...{ id: signatureId, kind, consultationId, patientId, signerId: key.id, signerName: key.name },
      ...{ serial: key.serial, certificate: key.certificate, document: `{"kind":"${kind}"}`, ...done },
    });
  }
}
const verifyUrl = () => `https://access.test/verify/${RX.id}.${verifyCodeOf(world.runtime, RX.id)}`;
const textOf = ({ body }: Reply) => Buffer.from(body, 'base64').toString('utf8');
const pageAt = async (url: string) => textOf(await fetched(url));

test('Whoever has the code reads whether a prescription is genuine, and neither the name nor what it is for', async () => {
  await signedByBoth();
  const html = await pageAt(verifyUrl());
  for (const said of ['真实有效', '王*', '李明', '有效至', '证书']) expect(html).toContain(said);
  for (const hidden of ['王芳', '高血压', '氨氯地平', '1990']) expect(html).not.toContain(hidden);
});

test('A changed document, a used one and an unsigned one are told apart', async () => {
  expect(await pageAt(verifyUrl())).toContain('未签名的处方');
  await signedByBoth();
  const { prescriptions, signatures } = world.runtime.store.rows;
  prescriptions.set(RX.id, { ...RX, state: 'used' });
  expect(await pageAt(verifyUrl())).toContain('真实，但不能调配');
  const signatureId = signatureIdOf('prescription', RX.id, RX.version);
  signatures.set(signatureId, { ...signatures.get(signatureId)!, document: '{"kind":"Prescription"}' });
  expect(await pageAt(verifyUrl())).toContain('签名不符，请勿调配');
});

test('Anybody fetches which prescriptions of a hospital were used or made void, by their ids alone and in its own name', async () => {
  const { prescriptions, signingKeys } = world.runtime.store.rows;
  const later = { validUntil: world.runtime.now() + HOUR_MS };
  prescriptions.set(RX.id, { ...RX, ...later, state: 'used' });
  const void_ = PrescriptionId.parse('prescription-void');
  prescriptions.set(void_, { ...RX, ...later, id: void_, state: 'voided' });
  const good = PrescriptionId.parse('prescription-good');
  prescriptions.set(good, { ...RX, ...later, id: good, state: 'effective' });
  const url = `https://access.test/verify/ended/${encodeURIComponent(RX.hospital)}`;
  const reply = await fetched(url);
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
  const [, body = ''] = /BEGIN ENDED-----\n([^-]+)/.exec(textOf(reply))!;
  const document = JSON.parse(Buffer.from(body, 'base64').toString('utf8')) as object;
  expect(document).toEqual({
    ...{ kind: 'ended', format: 1, hospital: RX.hospital, ids: [RX.id, void_].sort() },
    ...{ issuedAt: world.runtime.now(), until: world.runtime.now() + HOUR_MS },
  });
  // Asked again it is the same, with one key for all of them; of a hospital that is none there is nothing.
  expect(textOf(await fetched(url))).toBe(textOf(reply));
  expect([...signingKeys.values()].map(({ role, name }) => [role, name])).toEqual([
    ['institution', RX.hospital],
  ]);
  expect((await fetched('https://access.test/verify/ended/nowhere')).statusCode).toBe(404);
  // Where the authority has revoked its certificate, the hospital asks for another.
  const [first] = [...signingKeys.values()];
  world.runtime.authority.authority.revoke(first!.serial);
  world.runtime.time += 5 * MINUTE_MS;
  expect((await fetched(url)).statusCode).toBe(200);
  expect([...signingKeys.values()].map(({ serial }) => serial === first!.serial)).toEqual([false]);
});

test('A code that is guessed shows nothing, and many in a minute are told to wait', async () => {
  const wrong = verifyUrl().replace(/.$/, (it) => (it === '0' ? '1' : '0'));
  expect(await pageAt(wrong)).toContain('没有这张处方');
  for (let n = 0; n < 60; n += 1) await fetched(wrong, '192.0.2.1, 203.0.113.7');
  const here = async (hops: string) => textOf(await fetched(verifyUrl(), hops));
  // What a caller says of where they are from changes nothing; somebody else is not held up.
  expect(await here('198.51.100.9, 203.0.113.7')).toContain('请稍后再试');
  expect(await here('203.0.113.8')).toContain('未签名的处方');
  world.runtime.time += MINUTE_MS;
  expect(await here('203.0.113.7')).toContain('未签名的处方');
});

test('Evidence is for whoever holds the prescription, once both have signed', async () => {
  expect(await world.ask(prescriptionEvidence, ofRx, 'patient')).toMatchObject({
    code: 'prescription.not_signed',
  });
  await signedByBoth();
  expect(await world.ask(prescriptionEvidence, ofRx, 'stranger')).toMatchObject({
    code: 'prescription.not_found',
  });
  const reply = await world.ask(prescriptionEvidence, ofRx, 'patient');
  expect(reply.ok && reply.value.text).toContain('-----BEGIN APPROVAL SIGNATURE-----');
});

test('The evidence of a record is for whoever reads it, with every version once signed', async () => {
  const ask = (who: 'patient' | 'doctor' | 'stranger') => world.ask(recordEvidence, ofCase, who);
  expect(await ask('stranger')).toMatchObject({ code: 'record.not_found' });
  // What was signed before doctors had keys has no signature to hand out.
  expect(await ask('patient')).toMatchObject({ code: 'record.not_signed' });
  world = new CaseWorld({ actions: implementations });
  world.given('in_progress');
  await world.close();
  for (const who of ['patient', 'doctor'] as const) {
    const reply = await ask(who);
    expect(reply.ok && reply.value.text).toContain('-----BEGIN RECORD SIGNATURE-----');
  }
  expect(world.trail.map(({ action }) => action)).toContain('look.treatment');
});

const recordUrl = () =>
  `https://access.test/verify/record/${CASE_ID}.${recordCodeOf(world.runtime, CASE_ID)}`;

test('A record that was amended is checked version by version, and neither the name nor what was written is shown', async () => {
  expect(await pageAt(recordUrl())).toContain('未签名的病历');
  const hospital = new CaseWorld({ actions: implementations, downloads: parts.downloads! });
  world = hospital;
  world.given('in_progress');
  await world.close();
  const change = { record: { ...RECORD, allergies: '青霉素、头孢' }, reason: '过敏史漏写了头孢' };
  await world.ask(
    amendRecord,
    { ...ofCase, version: 1, ...change, disposition: { kind: 'self_care' }, pin: PIN },
    'doctor',
  );
  const { records, recordVersions, signatures } = world.runtime.store.rows;
  const html = await pageAt(recordUrl());
  const hashes = [records.get(CASE_ID)!.sha256!, recordVersions.get(`${CASE_ID}.1`)!.sha256!];
  for (const said of ['真实', '王*', '现行版本', '第 2 版', '第 1 版', ...hashes])
    expect(html).toContain(said);
  for (const hidden of ['王芳', '头孢', '咳嗽', '1990']) expect(html).not.toContain(hidden);
  const pdf = pdfText(await pdfAt(urlOf((await world.ask(recordPaper, ofCase, 'patient')) as never)));
  for (const said of ['更正（第 2 版）', '过敏史漏写了头孢', '电子签名', hashes[0]!])
    expect(pdf).toContain(said);
  const signatureId = signatureIdOf('record', CASE_ID, 1);
  const first = signatures.get(signatureId)!;
  signatures.set(signatureId, { ...first, document: first.document.replace('青霉素', '无') });
  expect(await pageAt(recordUrl())).toContain('签名不符');
  expect(await pageAt(recordUrl().replace(/.$/, (it) => (it === '0' ? '1' : '0')))).toContain('没有这份病历');
});

test('The form of an adverse reaction that is not there has no address', async () => {
  expect(await world.askAs('quality', adverseEventPaper, { eventId: 'nobody' })).toMatchObject({
    code: 'adverse_event.not_found',
  });
});

test.each([true, false])(
  'The notices of an incident are printed for their reader; whether it is a drill (%s) is said',
  async (isDrill) => {
    const facts = { ...INCIDENT_FACTS, categories: [...INCIDENT_FACTS.categories] };
    const noticed = { id: IncidentId.parse('incident-9'), isDrill, noticedAt: world.runtime.time, facts };
    const by = { by: StaffId.parse('staff-security_admin'), byName: '童文', now: world.runtime.time };
    const opened = openIncident(noticed, by);
    if (!opened.ok) throw new Error(opened.code);
    world.runtime.store.rows.incidents.set('incident-9', { ...opened.value, notice: NOTICE_TEXTS });
    const textFor = async (reader: 'authority' | 'persons') => {
      const reply = await world.askAs('auditor', incidentPaper, { incidentId: noticed.id, reader });
      return pdfText(await pdfAt(urlOf(reply as never))).replaceAll(/\s/g, '');
    };
    const [toAuthority, toPersons] = [await textFor('authority'), await textFor('persons')];
    expect(toAuthority).toContain(facts.words);
    expect(toPersons).toContain('您可以做什么');
    // What the hospital thinks happened is for the authority; the persons are told what concerns them.
    expect(toPersons).not.toContain(facts.words);
    for (const text of [toAuthority, toPersons]) expect(text.includes('【演练】')).toBe(isDrill);
  },
);

test('A notice of an incident that is not there has no address', async () => {
  const ghost = { incidentId: IncidentId.parse('nobody'), reader: 'persons' } as const;
  expect(await world.askAs('quality', incidentPaper, ghost)).toMatchObject({ code: 'incident.not_found' });
});
