import { beforeEach, describe, expect, test } from 'vitest';
import { sendMessage } from '@shared/contracts/consultation';
import { getSeal, listSeals, sealRecord } from '@shared/contracts/seal';
import { expire } from '@shared/domain/prescription/validity';
import { openTx } from '../../_runtime/tx';
import { listLooks } from '@shared/contracts/trail';
import { CASE_ID, CaseWorld, PATIENT_ID, PICTURES } from '../../../testing/caseWorld';
import { implementations } from '../../../testing/catalogue';

const ofCase = { consultationId: CASE_ID };
let world: CaseWorld;
beforeEach(async () => {
  world = new CaseWorld({ actions: implementations });
  world.given('in_progress');
  await world.ask(sendMessage, { ...ofCase, body: { kind: 'text', text: '您好' } }, 'doctor');
});
const close = () => world.close();
const stands = async () => {
  const reply = await world.ask(getSeal, ofCase, 'patient');
  return reply.ok ? reply.value : reply;
};

describe('Sealing a visit for a dispute', () => {
  test('takes both sides: one asks, the other confirms, and from then on it is fixed', async () => {
    await close();
    expect(await stands()).toEqual({ state: 'none' });
    expect(await world.ask(sealRecord, ofCase, 'patient')).toMatchObject({
      ok: true,
      value: { state: 'asked' },
    });
    expect(await world.ask(sealRecord, ofCase, 'patient')).toMatchObject({ code: 'seal.waiting' });
    const list = await world.askAs('quality', listSeals, {});
    expect(list).toMatchObject({ value: { seals: [{ consultationId: CASE_ID, askedBy: 'patient' }] } });
    expect(await world.askAs('quality', sealRecord, ofCase)).toMatchObject({ value: { state: 'sealed' } });
    expect(await stands()).toMatchObject({ state: 'sealed', holds: true });
    expect(await world.askAs('quality', sealRecord, ofCase)).toMatchObject({ code: 'seal.sealed' });
    expect(world.stored()).not.toHaveProperty('eraseTalkAt');
  });

  test('shows any word or file that was changed afterwards, in the visit or in the seal itself', async () => {
    const body = { kind: 'picture', pictureId: PICTURES.patient } as const;
    await world.ask(sendMessage, { ...ofCase, body }, 'patient');
    await close();
    await world.askAs('quality', sealRecord, ofCase);
    await world.ask(sealRecord, ofCase, 'patient');
    const { records, messages, pictures, seals } = world.runtime.store.rows;
    const record = records.get(CASE_ID)!;
    records.set(CASE_ID, { ...record, body: { ...record.body, plan: '别的' } });
    expect(await stands()).toMatchObject({ holds: false });
    records.set(CASE_ID, record);
    expect(await stands()).toMatchObject({ holds: true });
    const [message] = [...messages.values()];
    messages.delete(message!.id);
    expect(await stands()).toMatchObject({ holds: false });
    messages.set(message!.id, message!);
    const picture = pictures.get(PICTURES.patient)!;
    pictures.set(picture.id, { ...picture, sha256: 'of-another-file' });
    expect(await stands()).toMatchObject({ holds: false });
    pictures.set(picture.id, picture);
    expect(await stands()).toMatchObject({ holds: true });
    seals.set(CASE_ID, { ...seals.get(CASE_ID)!, content: {} });
    expect(await stands()).toMatchObject({ holds: false });
  });

  test.each([
    ['that the doctor broke off', 'terminated', {}],
    ['that its patient is said to have missed', 'no_show', {}],
    ['that was accepted and then left unanswered', 'expired', { acceptedAt: 1 }],
  ] as const)('is open to a visit %s, which has no record', async (_what, state, change) => {
    world.given(state, change);
    await world.ask(sealRecord, ofCase, 'patient');
    expect(await world.askAs('quality', sealRecord, ofCase)).toMatchObject({ value: { state: 'sealed' } });
    expect(await stands()).toMatchObject({ state: 'sealed', holds: true });
  });

  test('waits for the record of a visit that goes on or whose record is owed, and nothing was there where nobody accepted', async () => {
    for (const state of ['in_progress', 'record_due', 'expired'] as const) {
      world.given(state, state === 'expired' ? { acceptedAt: undefined as never } : {});
      expect(await world.ask(sealRecord, ofCase, 'patient')).toMatchObject({ code: 'record.not_signed' });
    }
  });

  test('fixes prescriptions, signatures, recordings and what colleagues said as well', async () => {
    await close();
    const { signatures, callRecordings, colleagueRequests, prescriptions } = world.runtime.store.rows;
    const of = { id: 'x-1', consultationId: CASE_ID, patientId: PATIENT_ID };
    prescriptions.set('x-1' as never, { ...of, issuedAt: 1, state: 'effective', lines: [] } as never);
    callRecordings.set('x-1' as never, { ...of, startedAt: 1, taskId: 't', keptUntil: 9 } as never);
    colleagueRequests.set('x-1' as never, { ...of, proposedAt: 1, words: '请看', note: '同意' } as never);
    await world.ask(sealRecord, ofCase, 'patient');
    await world.askAs('quality', sealRecord, ofCase);
    const content = world.runtime.store.rows.seals.get(CASE_ID)!.content as Record<string, object[]>;
    expect(content['prescriptions']).toHaveLength(1);
    expect(content['signatures']).toHaveLength(signatures.size);
    expect(await stands()).toMatchObject({ holds: true });
    const asSealed = prescriptions.get('x-1' as never)!;
    const ranOut = expire({ ...asSealed, validUntil: 2 }, 3);
    for (const later of [{ ...asSealed, state: 'used', orderId: 'order-1' }, ranOut.ok && ranOut.value]) {
      prescriptions.set('x-1' as never, { ...(later as object), validUntil: asSealed.validUntil } as never);
      expect(await stands()).toMatchObject({ holds: true });
    }
    for (const [rows, change] of [
      [prescriptions, { lines: [{}] }],
      [callRecordings, { taskId: 'another' }],
      [colleagueRequests, { note: '不同意' }],
    ] as const) {
      const row = rows.get('x-1' as never)!;
      rows.set('x-1' as never, { ...row, ...change } as never);
      expect(await stands()).toMatchObject({ holds: false });
      rows.set('x-1' as never, row as never);
    }
    expect(await stands()).toMatchObject({ holds: true });
  });

  test('is a look by the office that reads how it stands, and the patient sees it', async () => {
    await close();
    await world.askAs('auditor', getSeal, ofCase);
    const looks = await world.ask(listLooks, ofCase, 'patient');
    expect(looks.ok && looks.value.looks.map(({ name, purpose }) => [name, purpose])).toEqual([
      ['审计管理员', 'sealing'],
    ]);
  });

  test('cannot be written over or taken back by any code', () => {
    const { tx } = openTx(async () => undefined);
    expect(() => tx.seals.replace({} as never)).toThrow('written once');
    expect(() => tx.seals.remove(CASE_ID)).toThrow('written once');
    expect(() => tx.roots.replace({} as never)).toThrow('written once');
  });

  test('is refused before the record is signed, and for a case of others', async () => {
    expect(await world.ask(sealRecord, ofCase, 'patient')).toMatchObject({ code: 'record.not_signed' });
    expect(await world.ask(sealRecord, ofCase, 'stranger')).toMatchObject({ code: 'consultation.not_found' });
    expect(await world.ask(getSeal, ofCase, 'stranger')).toMatchObject({ code: 'consultation.not_found' });
    expect(await world.askAs('quality', listSeals, { cursor: 'x' })).toMatchObject({
      code: 'list.cursor_invalid',
    });
  });
});
