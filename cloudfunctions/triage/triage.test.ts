import { beforeEach, describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { getConsultation, listConsultations, requestConsultation } from '@shared/contracts/consultation';
import { assessTriage, goOnWithTriage } from '@shared/contracts/triage';
import { ConsultationId, PatientId, TriageId } from '@shared/kernel/ids';
import {
  accountOfPerson,
  CaseWorld,
  COMPLAINT,
  DOCTOR_ID,
  PATIENT_ID,
  type Who,
} from '../../testing/caseWorld';
import { implementations } from '../../testing/catalogue';
import { sampleInput } from '../../testing/sampleInput';

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld({ actions: implementations });
});

const COUGH = '咳嗽三天，夜里更重，有黄痰';
const NO_BREATH = '我爸突然倒地，叫不醒，没有呼吸了';
type Input = z.input<typeof assessTriage.input>;
const assess = (text: string, change: Partial<Input> = {}, who: Who = 'patient') =>
  world.ask(assessTriage, { text, toldBy: 'typed', answers: [], ...change }, who);
async function assessed(text: string, change: Partial<Input> = {}) {
  const reply = await assess(text, change);
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
}
const rows = () => world.runtime.store.rows;

describe('triage', () => {
  test('leads a patient to a department, says why, and keeps what came out but not the words', async () => {
    const { triageId, outcome, departments, versions } = await assessed(COUGH, { patientId: PATIENT_ID });
    expect(departments[0]).toMatchObject({ name: '呼吸内科' });
    expect(departments[0]?.words).toContain('咳嗽');
    const kept = rows().triages.get(triageId!)!;
    expect(kept).toMatchObject({ outcome, versions, patientId: PATIENT_ID, ownerId: PATIENT_ID });
    expect(JSON.stringify([...rows().triages.values()])).not.toContain('咳嗽');
    expect(JSON.stringify(world.trail)).not.toContain('咳嗽');
  });

  test('knows the long illnesses of a registered person from their profile', async () => {
    const vague = '口渴，没力气，体重轻了';
    const scoreOf = async () =>
      (await assessed(vague, { patientId: PATIENT_ID })).departments.find(({ code }) => code === '03.07')
        ?.score ?? 0;
    const before = await scoreOf();
    const known = rows().patients.get(PATIENT_ID)!;
    const history = { kind: 'some', text: '糖尿病八年，没有高血压' } as const;
    const rest = { allergies: { kind: 'none' }, medicines: { kind: 'none' }, savedAt: 1 } as const;
    rows().patients.set(PATIENT_ID, { ...known, health: { history, ...rest } });
    expect(await scoreOf()).toBeGreaterThan(before);
  });

  test('sees an emergency first, whatever department the words would lead to', async () => {
    const reply = await assessed(`${COUGH}。${NO_BREATH}`);
    expect(reply.outcome).toBe('emergency');
    expect(reply.redFlags[0]).toMatchObject({ action: 'call_120' });
    expect(reply.redFlags[0]?.sentence).toMatch(/120/);
    expect(reply.redFlags[0]?.phones).toContain('120');
    expect(reply.departments).toHaveLength(3);
  });

  test('goes on in the same row when its question is answered', async () => {
    const first = await assessed('肚子疼', { patientId: PATIENT_ID });
    const answers = [{ questionId: 'belly', optionId: 'anus' }];
    const then = await assessed('肚子疼', { patientId: PATIENT_ID, answers, triageId: first.triageId! });
    expect(then.triageId).toBe(first.triageId);
    expect(rows().triages.get(first.triageId!)).toMatchObject({ answers });
    expect(rows().triages.size).toBe(1);
  });

  test('does not forget a warning when the same person then says it otherwise', async () => {
    const first = await assessed(NO_BREATH, { patientId: PATIENT_ID });
    const then = await assessed(COUGH, { patientId: PATIENT_ID, triageId: first.triageId! });
    expect(then.redFlags).toEqual([]);
    expect(then.outcome).not.toBe('emergency');
    const warned = first.redFlags.map(({ ruleId }) => ruleId);
    const kept = rows().triages.get(first.triageId!);
    expect(kept?.outcome).toBe('emergency');
    expect(kept?.flags.map(({ ruleId }) => ruleId)).toEqual(warned);
    // Nobody said that it is about somebody else now.
    await assessed(COUGH, { triageId: first.triageId! });
    expect(rows().triages.get(first.triageId!)?.flags).toHaveLength(warned.length);
  });

  test('does not hold the warning of one person against another', async () => {
    const first = await assessed(NO_BREATH, { patientId: PATIENT_ID });
    const other = PatientId.parse('patient-other');
    rows().patients.set(other, { ...rows().patients.get(PATIENT_ID)!, id: other });
    await assessed(COUGH, { patientId: other, triageId: first.triageId! });
    expect(rows().triages.get(first.triageId!)?.flags).toEqual([]);
  });

  test('helps a visitor, and somebody who has not agreed to health data, and keeps nothing of them', async () => {
    world.runtime.openid = 'openid-new';
    const event = { action: 'triage.assess', requestKey: 'visitor-key-1', as: 'patient' };
    const visitor = (await world.main(
      { ...event, input: { text: COUGH, toldBy: 'typed', answers: [] } },
      {},
    )) as {
      value?: object;
    };
    expect(visitor.value).toMatchObject({ departments: [{ name: '呼吸内科' }, {}, {}] });
    expect(visitor.value).not.toHaveProperty('triageId');
    const account = rows().accounts.get(accountOfPerson('patient'))!;
    rows().accounts.set(account.id, { ...account, consents: {} as never });
    expect(await assessed(COUGH)).not.toHaveProperty('triageId');
    expect(rows().triages.size).toBe(0);
  });

  test('is only about one’s own people and one’s own triage', async () => {
    const { triageId } = await assessed(COUGH);
    expect(await assess(COUGH, { patientId: PATIENT_ID }, 'stranger')).toMatchObject({
      code: 'patient.not_found',
    });
    expect(await assess(COUGH, { triageId: triageId! }, 'stranger')).toMatchObject({
      code: 'triage.not_found',
    });
    expect(await world.ask(goOnWithTriage, { triageId: triageId! }, 'stranger')).toMatchObject({
      code: 'triage.not_found',
    });
    expect(await world.ask(goOnWithTriage, { triageId: triageId! }, 'patient')).toMatchObject({
      code: 'triage.no_warning',
    });
    expect(await world.ask(goOnWithTriage, { triageId: TriageId.parse('nobody') }, 'patient')).toMatchObject({
      code: 'triage.not_found',
    });
  });
});

describe('a case after triage', () => {
  const request = (change: object = {}) =>
    world.ask(
      requestConsultation,
      { ...(sampleInput['consultation.request'] as z.input<typeof requestConsultation.input>), ...change },
      'patient',
    );
  const opened = async (change: object = {}) => {
    const reply = await request(change);
    if (!reply.ok) throw new Error(reply.code);
    const id = ConsultationId.parse(reply.value.consultationId);
    const stored = rows().consultations.get(id)!;
    rows().consultations.set(id, { ...stored, state: 'waiting', waitingSince: 1, acceptBy: 2 });
    return id;
  };
  const seen = async (consultationId: ConsultationId, who: Who) => {
    const reply = await world.ask(getConsultation, { consultationId }, who);
    if (!reply.ok) throw new Error(reply.code);
    return reply.value;
  };

  test('shows the doctor the red flags in the complaint itself, with the words; the patient is not shown them', async () => {
    const id = await opened({
      triageId: undefined,
      complaint: { ...COMPLAINT, chief: '昨天晕过去一次，没有呼吸了，救回来的' },
    });
    const forDoctor = await seen(id, 'doctor');
    expect(forDoctor.redFlags.length).toBeGreaterThan(0);
    expect(forDoctor.redFlagWords.join('')).toContain('没有呼吸');
    expect(await seen(id, 'patient')).toMatchObject({ redFlags: [], redFlagWords: [], wentOn: false });
    const list = await world.ask(listConsultations, { group: 'waiting' }, 'doctor');
    expect(list.ok && list.value.consultations[0]?.redFlags).toEqual(forDoctor.redFlags);
  });

  test('tells the doctor that the patient had read a warning and went on, though the complaint says no more of it', async () => {
    const { triageId } = await assessed(NO_BREATH, { patientId: PATIENT_ID });
    expect(await world.ask(goOnWithTriage, { triageId: triageId! }, 'patient')).toMatchObject({ ok: true });
    const id = await opened({ triageId });
    expect(await seen(id, 'doctor')).toMatchObject({ wentOn: true });
    expect((await seen(id, 'doctor')).redFlags.length).toBeGreaterThan(0);
    expect(rows().triages.get(triageId!)).toMatchObject({ consultationId: id });
    expect(DOCTOR_ID).toBe(rows().consultations.get(id)?.doctorId);
  });

  test('without a red flag says nothing, and a triage of somebody else says nothing either', async () => {
    const id = await opened({ triageId: TriageId.parse('somebody-elses') });
    expect(await seen(id, 'doctor')).toMatchObject({ redFlags: [], wentOn: false });
  });
});
