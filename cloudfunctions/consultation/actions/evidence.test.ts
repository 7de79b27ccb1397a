import { beforeEach, describe, expect, test } from 'vitest';
import { addEvidence, getConsultation, judgeEvidence, openEvidence } from '@shared/contracts/consultation';
import type { Diagnosis } from '@shared/domain/diagnosis/code';
import { ConsultationId } from '@shared/kernel/ids';
import {
  aConsultation,
  CASE_ID,
  CaseWorld,
  EARLIER,
  HYPERTENSION,
  PICTURES,
  RECORD,
} from '../../../testing/caseWorld';
import { FOLLOW_UP, Prescribing, stockShelves } from '../../../testing/prescriptionWorld';
import { parts as prescription } from '../../prescription/parts';
import { parts } from '../parts';

const DIABETES = { code: 'E11.900', name: '2型糖尿病' };
const ofCase = { consultationId: CASE_ID };
const CONFIRMED = { kind: 'confirmed' as const, diagnoses: [HYPERTENSION] };

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
  world.given('in_progress', { service: 'follow_up', evidence: { earlier: EARLIER } });
});

describe('复诊凭证', () => {
  test('is read by the doctor once opened, judged, and the diagnosis is signed with the record', async () => {
    const before = await world.ask(getConsultation, ofCase, 'doctor');
    expect(before).toMatchObject({ ok: true, value: { service: 'follow_up', evidenceState: 'not_opened' } });
    expect(before.ok && before.value.earlier).toBeUndefined();
    expect(await world.ask(judgeEvidence, { ...ofCase, verdict: CONFIRMED }, 'doctor')).toMatchObject({
      code: 'evidence.not_opened',
    });
    expect(await world.ask(openEvidence, ofCase, 'doctor')).toMatchObject({ ok: true });
    expect(await world.ask(getConsultation, ofCase, 'doctor')).toMatchObject({
      value: {
        evidenceState: 'opened',
        earlier: { diagnosis: '高血压', pictures: [{ id: PICTURES.patient }] },
      },
    });
    expect(await world.close({ diagnoses: [HYPERTENSION] })).toMatchObject({
      code: 'evidence.not_confirmed',
    });
    expect(await world.ask(judgeEvidence, { ...ofCase, verdict: CONFIRMED }, 'doctor')).toMatchObject({
      value: { evidenceState: 'confirmed' },
    });
    expect(await world.close()).toMatchObject({
      code: 'diagnosis.missing',
    });
    const other = [{ code: 'E11.900', name: '2型糖尿病' }];
    expect(await world.close({ diagnoses: other })).toMatchObject({
      code: 'diagnosis.not_evidenced',
    });
    const misnamed = [{ ...HYPERTENSION, name: '别的名字' }];
    expect(await world.close({ diagnoses: misnamed })).toMatchObject({
      code: 'diagnosis.not_in_list',
    });
    expect(await world.close({ diagnoses: [HYPERTENSION] })).toMatchObject({ ok: true });
    expect(world.runtime.store.rows.records.get(CASE_ID)?.diagnoses).toEqual([HYPERTENSION]);
  });

  test('is not judged anew while a prescription rests on it, and again once that is void', async () => {
    world = new CaseWorld({ ...parts, actions: [...parts.actions!, ...prescription.actions!] });
    stockShelves(world);
    world.given('in_progress', FOLLOW_UP);
    const on = new Prescribing(world);
    await on.onDuty();
    const prescriptionId = await on.issued();
    const anew = () =>
      world.ask(
        judgeEvidence,
        { ...ofCase, verdict: { kind: 'not_follow_up', words: '与上次不是同一种病' } },
        'doctor',
      );
    expect(await anew()).toMatchObject({ code: 'prescription.open' });
    await on.take(prescriptionId);
    await on.approve(prescriptionId);
    expect(await anew()).toMatchObject({ code: 'prescription.open' });
    const { prescriptions } = world.runtime.store.rows;
    prescriptions.set(prescriptionId, { ...on.stored(prescriptionId)!, state: 'voided' });
    expect(await anew()).toMatchObject({ value: { evidenceState: 'not_follow_up' } });
  });

  test('is coded from the list in use, or not at all', async () => {
    await world.ask(openEvidence, ofCase, 'doctor');
    const invented = { kind: 'confirmed' as const, diagnoses: [{ code: 'I10.x00', name: '编出来的病' }] };
    expect(await world.ask(judgeEvidence, { ...ofCase, verdict: invented }, 'doctor')).toMatchObject({
      code: 'diagnosis.not_in_list',
    });
  });

  test('that is a record signed here shows what was signed in it, whatever its doctor would like to read there', async () => {
    const earlierId = ConsultationId.parse('case-before');
    const before = { ...world.given('completed', { id: earlierId, service: 'follow_up' }) };
    world.runtime.store.rows.records.set(earlierId, {
      ...{
        id: earlierId,
        accountId: before.accountId,
        patientId: before.patientId,
        doctorId: before.doctorId,
      },
      ...{ state: 'signed', body: RECORD, diagnoses: [HYPERTENSION], savedAt: 1, signedAt: 1 },
    });
    const proof = { kind: 'record' as const, consultationId: earlierId };
    world.given('in_progress', { service: 'follow_up', evidence: { earlier: { ...EARLIER, proof } } });
    await world.ask(openEvidence, ofCase, 'doctor');
    const judged = (diagnoses: Diagnosis[]) =>
      world.ask(judgeEvidence, { ...ofCase, verdict: { kind: 'confirmed', diagnoses } }, 'doctor');
    for (const diagnoses of [[DIABETES], [HYPERTENSION, DIABETES]])
      expect(await judged(diagnoses)).toMatchObject({ code: 'diagnosis.not_evidenced' });
    expect(world.stored()?.evidence?.verdict).toBeUndefined();
    expect(await judged([HYPERTENSION])).toMatchObject({ ok: true });
    expect(await world.close({ diagnoses: [DIABETES] })).toMatchObject({ code: 'diagnosis.not_evidenced' });
  });

  test('is asked for once more, and added to by the patient with their own pictures alone', async () => {
    const more = { ...ofCase, pictureIds: [PICTURES.patient] };
    expect(await world.ask(addEvidence, more, 'patient')).toMatchObject({ code: 'evidence.nothing_asked' });
    await world.ask(openEvidence, ofCase, 'doctor');
    const verdict = { kind: 'more_needed' as const, words: '请补一张病历首页' };
    await world.ask(judgeEvidence, { ...ofCase, verdict }, 'doctor');
    expect(await world.ask(getConsultation, ofCase, 'patient')).toMatchObject({ value: { verdict } });
    const stolen = { ...ofCase, pictureIds: [PICTURES.stranger] };
    expect(await world.ask(addEvidence, stolen, 'patient')).toMatchObject({ code: 'picture.not_found' });
    expect(await world.ask(addEvidence, more, 'stranger')).toMatchObject({ code: 'consultation.not_found' });
    expect(await world.ask(addEvidence, more, 'patient')).toMatchObject({
      value: { evidenceState: 'not_opened' },
    });
  });

  test('belongs to the doctor of the case and to a case that goes on', async () => {
    for (const ask of [openEvidence] as const)
      expect(await world.ask(ask, ofCase, 'otherDoctor')).toMatchObject({ code: 'consultation.not_found' });
    expect(await world.ask(judgeEvidence, { ...ofCase, verdict: CONFIRMED }, 'otherDoctor')).toMatchObject({
      code: 'consultation.not_found',
    });
    world.given('completed', { service: 'follow_up', evidence: { earlier: EARLIER, openedAt: 1 } });
    expect(await world.ask(openEvidence, ofCase, 'doctor')).toMatchObject({ code: 'consultation.not_open' });
    expect(await world.ask(judgeEvidence, { ...ofCase, verdict: CONFIRMED }, 'doctor')).toMatchObject({
      code: 'consultation.not_in_progress',
    });
    expect(
      await world.ask(addEvidence, { ...ofCase, pictureIds: [PICTURES.patient] }, 'patient'),
    ).toMatchObject({ code: 'consultation.not_in_progress' });
  });

  test('is no part of a 咨询', async () => {
    world.given('in_progress');
    for (const [reply, code] of [
      [await world.ask(openEvidence, ofCase, 'doctor'), 'evidence.none'],
      [await world.ask(judgeEvidence, { ...ofCase, verdict: CONFIRMED }, 'doctor'), 'evidence.none'],
      [
        await world.ask(addEvidence, { ...ofCase, pictureIds: [PICTURES.patient] }, 'patient'),
        'evidence.none',
      ],
      [await world.close({ diagnoses: [HYPERTENSION] }), 'diagnosis.only_in_follow_up'],
    ] as const)
      expect(reply).toMatchObject({ code });
  });

  test('may not be more than a doctor opens at once', async () => {
    const pictureIds = ['1', '2', '3', '4', '5', '6'].map((n) => `${PICTURES.patient}-${n}`);
    const evidence = {
      earlier: EARLIER,
      openedAt: 1,
      verdict: { kind: 'more_needed' as const, words: '看不清' },
    };
    world.runtime.store.rows.consultations.set(
      CASE_ID,
      aConsultation('in_progress', { service: 'follow_up', evidence }),
    );
    expect(await world.ask(addEvidence, { ...ofCase, pictureIds }, 'patient')).toMatchObject({
      code: 'evidence.too_many',
    });
  });
});
