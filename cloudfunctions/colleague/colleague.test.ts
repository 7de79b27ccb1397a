import { beforeEach, describe, expect, test } from 'vitest';
import { saveRecordDraft } from '@shared/contracts/closing';
import {
  accept,
  answer,
  consent,
  decline,
  inbox,
  ofCase,
  ownWords,
  propose,
  readCase,
  withdraw,
} from '@shared/contracts/colleague';
import {
  getConsultation,
  listConsultations,
  listMessages,
  recallMessage,
  sendMessage,
} from '@shared/contracts/consultation';
import { getRecord } from '@shared/contracts/record';
import { listLooks } from '@shared/contracts/trail';
import { handOverLifecycle, opinionLifecycle } from '@shared/domain/colleague/lifecycle';
import { isWindUpDue } from '@shared/domain/consultation/windUp';
import type { Doctor } from '@shared/domain/doctor/doctor';
import { type ColleagueRequestId, DoctorId } from '@shared/kernel/ids';
import { MINUTE_MS } from '@shared/kernel/time';
import { accountOfPerson, CASE_ID, CaseWorld, IN_TEAM, RECORD, type Who } from '../../testing/caseWorld';
import { MONDAY_10 } from '../../testing/runtime';
import { FOLLOW_UP } from '../../testing/prescriptionWorld';
import { giveKey, PIN } from '../../testing/memoryAuthority';
import { implementations } from '../../testing/catalogue';

const ofThisCase = { consultationId: CASE_ID };
const ZHAO = DoctorId.parse('doctor-zhao');
const REASON = '我明天起休假，请您继续看';
let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld({ actions: implementations });
});
const say = (text: string, who: Who) =>
  world.ask(sendMessage, { ...ofThisCase, body: { kind: 'text', text } }, who);
async function asked(kind: 'hand_over' | 'opinion'): Promise<{ requestId: ColleagueRequestId }> {
  const reply = await world.ask(propose, { ...ofThisCase, kind, doctorId: ZHAO, words: REASON }, 'doctor');
  if (!reply.ok) throw new Error(reply.code);
  return { requestId: reply.value.requestId };
}
const zhao = (change: Partial<Doctor>) => {
  const { rows } = world.runtime.store;
  rows.doctors.set(ZHAO, { ...rows.doctors.get(ZHAO)!, ...change });
};

test('Every state of both lifecycles can be reached', () => {
  expect([...handOverLifecycle.unreachable(), ...opinionLifecycle.unreachable()]).toEqual([]);
});

describe('Asking a colleague', () => {
  const ask = (change: object = {}, who: Who = 'doctor') =>
    world.ask(propose, { ...ofThisCase, kind: 'hand_over', doctorId: ZHAO, words: REASON, ...change }, who);

  test('is refused for a case that is not mine', async () => {
    world.given('in_progress');
    expect(await ask({}, 'otherDoctor')).toMatchObject({ code: 'consultation.not_found' });
  });
  test('is refused before a case was accepted and after it has ended', async () => {
    world.given('waiting');
    expect(await ask()).toMatchObject({ code: 'consultation.not_in_progress' });
    world.given('completed');
    expect(await ask()).toMatchObject({ code: 'consultation.not_in_progress' });
  });
  test('is refused while another request is open, and possible again after it was taken back', async () => {
    world.given('in_progress');
    const request = await asked('opinion');
    expect(await ask()).toMatchObject({ code: 'colleague.request_open' });
    await world.ask(withdraw, request, 'doctor');
    expect(await ask()).toMatchObject({ ok: true });
  });
  test('is refused for a doctor who is not there', async () => {
    world.given('in_progress');
    expect(await ask({ doctorId: DoctorId.parse('nobody') })).toMatchObject({ code: 'doctor.not_found' });
  });
  test('is refused for oneself', async () => {
    world.given('in_progress');
    expect(await ask({ doctorId: DoctorId.parse('doctor-li') })).toMatchObject({ code: 'colleague.self' });
  });
  test('is refused for whoever asked for the visit: nobody treats themself', async () => {
    world.given('in_progress', { accountId: accountOfPerson('otherDoctor') });
    for (const kind of ['hand_over', 'opinion'] as const)
      expect(await ask({ kind })).toMatchObject({ code: 'consultation.own_case' });
  });
  test('is refused for a doctor whose papers do not hold', async () => {
    world.given('in_progress');
    zhao({ active: false });
    expect(await ask()).toMatchObject({ code: 'doctor.not_qualified' });
  });
  test('to take over is refused while a prescription waits for a pharmacist; to look at it is not', async () => {
    world.given('in_progress');
    world.runtime.store.rows.prescriptions.set('p1', {
      ...{ id: 'p1', consultationId: CASE_ID, state: 'submitted', issuedAt: 1 },
    } as never);
    expect(await ask()).toMatchObject({ code: 'prescription.open' });
    expect(await ask({ kind: 'opinion' })).toMatchObject({ ok: true });
  });
});

describe('A hand-over', () => {
  test('moves the case only when the colleague has accepted and the patient agreed; fee and promise stay', async () => {
    const before = world.given('in_progress');
    await say('您好', 'doctor');
    await say('咳了三天', 'patient');
    await world.ask(saveRecordDraft, { ...ofThisCase, body: RECORD }, 'doctor');
    const request = await asked('hand_over');
    expect(await world.ask(consent, { ...request, agrees: true }, 'patient')).toMatchObject({
      code: 'colleague.not_open',
    });
    // Asked and not yet agreed to: the colleague knows neither name nor words.
    const open = await world.ask(inbox, { group: 'open' }, 'otherDoctor');
    expect(open).toMatchObject({ value: { requests: [{ words: REASON, sex: 'female' }] } });
    expect(JSON.stringify(open)).not.toMatch(/王芳|咳嗽|青霉素/);
    expect(await world.ask(readCase, request, 'otherDoctor')).toMatchObject({ code: 'colleague.not_open' });

    expect(await world.ask(accept, request, 'otherDoctor')).toMatchObject({ value: { state: 'accepted' } });
    expect(world.stored()?.doctorId).toBe('doctor-li');
    expect(await world.ask(consent, { ...request, agrees: true }, 'patient')).toMatchObject({
      value: { state: 'done' },
    });

    expect(world.stored()).toMatchObject({
      ...{ doctorId: ZHAO, state: 'in_progress', feeFen: before.feeFen, acceptBy: before.acceptBy },
    });
    expect(await world.ask(getConsultation, ofThisCase, 'doctor')).toMatchObject({
      code: 'consultation.not_found',
    });
    expect(await say('还在吗', 'doctor')).toMatchObject({ code: 'consultation.not_found' });
    expect(await world.ask(getRecord, ofThisCase, 'doctor')).toMatchObject({ code: 'record.not_found' });
    expect(await world.ask(getRecord, ofThisCase, 'otherDoctor')).toMatchObject({ ok: true });
    expect(await say('您好，我是赵医生', 'otherDoctor')).toMatchObject({ ok: true });
    const talk = await world.ask(listMessages, ofThisCase, 'patient');
    expect(talk.ok && talk.value.messages.map(({ body }) => body.kind)).toEqual([
      ...['text', 'text', 'handed_over', 'text'],
    ]);
    expect(await world.ask(listConsultations, { group: 'open' }, 'otherDoctor')).toMatchObject({
      value: { consultations: [{ id: CASE_ID }] },
    });
    expect(world.trail.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['colleague.propose', 'colleague.accept', 'colleague.consent']),
    );
  });

  test('leaves the evidence of a 复诊 to be opened and confirmed by whoever goes by it now', async () => {
    world.given('in_progress', FOLLOW_UP);
    const request = await asked('hand_over');
    await world.ask(accept, request, 'otherDoctor');
    await world.ask(consent, { ...request, agrees: true }, 'patient');
    const { evidence } = world.stored()!;
    expect(evidence).toEqual({
      ...{ earlier: FOLLOW_UP.evidence!.earlier, judgedAt: FOLLOW_UP.evidence!.judgedAt },
    });
    expect(await world.ask(getConsultation, ofThisCase, 'otherDoctor')).toMatchObject({
      value: { evidenceState: 'not_opened' },
    });
  });

  test('leaves the doctor before their own words, and nothing that the patient said', async () => {
    world.given('in_progress');
    await say('您好，哪里不舒服？', 'doctor');
    await say('胸口闷', 'patient');
    const { lastSeq } = world.stored()!;
    await world.ask(
      sendMessage,
      { ...ofThisCase, body: { kind: 'text', text: '多久了？', replyTo: lastSeq } },
      'doctor',
    );
    const request = await asked('hand_over');
    expect(await world.ask(ownWords, request, 'doctor')).toMatchObject({ code: 'colleague.not_found' });
    await world.ask(accept, request, 'otherDoctor');
    await world.ask(consent, { ...request, agrees: true }, 'patient');
    await say('我接着看', 'otherDoctor');
    const kept = await world.ask(ownWords, request, 'doctor');
    expect(kept.ok && kept.value.messages.map(({ body }) => body)).toEqual([
      { kind: 'text', text: '您好，哪里不舒服？' },
      { kind: 'text', text: '多久了？' },
    ]);
    expect(await world.ask(ownWords, request, 'otherDoctor')).toMatchObject({ code: 'colleague.not_found' });
    expect(await world.ask(inbox, { group: 'handed' }, 'doctor')).toMatchObject({
      value: { requests: [{ id: request.requestId, state: 'done' }] },
    });
  });

  test('gives nobody the words of the doctor before to take back', async () => {
    world.given('in_progress');
    await say('每天两片', 'doctor');
    const request = await asked('hand_over');
    await world.ask(accept, request, 'otherDoctor');
    await world.ask(consent, { ...request, agrees: true }, 'patient');
    const takenBack = await world.ask(recallMessage, { ...ofThisCase, seq: 1 }, 'otherDoctor');
    expect(takenBack).toMatchObject({ code: 'message.not_found' });
    await say('我接着看', 'otherDoctor');
    const { lastSeq } = world.stored()!;
    const own = await world.ask(recallMessage, { ...ofThisCase, seq: lastSeq }, 'otherDoctor');
    expect(own).toMatchObject({ ok: true });
  });

  test('of a case whose ordered time is over tells the colleague so, as the doctor before was told', async () => {
    const over = MONDAY_10 - MINUTE_MS;
    const hours = {
      acceptedAt: over - 48 * 60 * MINUTE_MS,
      windUpToldAt: over,
      lookAt: over + 1440 * MINUTE_MS,
    };
    world.given('in_progress', { ...hours, said: { patient: 1, doctor: 1 } });
    const request = await asked('hand_over');
    await world.ask(accept, request, 'otherDoctor');
    await world.ask(consent, { ...request, agrees: true }, 'patient');
    expect(world.stored()).toMatchObject({ doctorId: ZHAO, lookAt: MONDAY_10 });
    expect(isWindUpDue(world.stored()!, MONDAY_10)).toBe(true);
  });

  test('that the patient does not want changes nothing', async () => {
    world.given('in_progress');
    const request = await asked('hand_over');
    await world.ask(accept, request, 'otherDoctor');
    expect(await world.ask(consent, { ...request, agrees: false }, 'patient')).toMatchObject({
      value: { state: 'refused' },
    });
    expect(world.stored()?.doctorId).toBe('doctor-li');
    expect(await world.ask(getConsultation, ofThisCase, 'otherDoctor')).toMatchObject({
      code: 'consultation.not_found',
    });
  });

  test('is accepted only by whoever was asked, with papers, face check and room for it', async () => {
    world.given('in_progress');
    const request = await asked('hand_over');
    const take = (who: Who = 'otherDoctor') => world.ask(accept, request, who);
    expect(await take('doctor')).toMatchObject({ code: 'colleague.not_found' });
    zhao({ active: false });
    expect(await take()).toMatchObject({ code: 'doctor.not_qualified' });
    zhao({ active: true, faceCheck: undefined as never });
    expect(await take()).toMatchObject({ code: 'doctor.face_check_missing' });
  });

  test('beyond the colleague’s own limit is refused', async () => {
    world.given('in_progress');
    const request = await asked('hand_over');
    zhao({ maxOpen: 1 });
    world.given('waiting', { id: 'case-2' as never, doctorId: ZHAO });
    expect(await world.ask(accept, request, 'otherDoctor')).toMatchObject({ code: 'doctor.full' });
  });

  test('is over with the case, and nobody else decides about it', async () => {
    world.given('in_progress');
    const request = await asked('hand_over');
    expect(await world.ask(consent, { ...request, agrees: true }, 'stranger')).toMatchObject({
      code: 'colleague.not_found',
    });
    world.given('completed', { colleagueRequestId: request.requestId });
    for (const end of [withdraw, decline])
      expect(await world.ask(end, request, end === withdraw ? 'doctor' : 'otherDoctor')).toMatchObject({
        code: 'colleague.not_open',
      });
    expect(await world.ask(withdraw, request, 'otherDoctor')).toMatchObject({ code: 'colleague.not_found' });
  });

  test('agreed to twice with one key moves once', async () => {
    world.given('in_progress');
    const request = await asked('hand_over');
    await world.ask(accept, request, 'otherDoctor');
    const twice = await world.pressTwice(consent, { ...request, agrees: true }, 'patient');
    expect(twice.second).toEqual(twice.first);
    expect(twice.wroteTwice).toBe(false);
  });
});

test('A case does not move to a department that this hospital holds no licence for', async () => {
  world.given('in_progress');
  const request = await asked('hand_over');
  await world.ask(accept, request, 'otherDoctor');
  world.runtime.store.rows.licences.clear();
  world.runtime.time += 2 * MINUTE_MS;
  expect(await world.ask(consent, { ...request, agrees: true }, 'patient')).toMatchObject({
    code: 'institution.not_licensed',
  });
  expect(world.stored()?.doctorId).toBe('doctor-li');
});

test('A cursor that is none is refused', async () => {
  expect(await world.ask(inbox, { group: 'open', cursor: 'x' }, 'doctor')).toMatchObject({
    code: 'list.cursor_invalid',
  });
});

describe('A colleague’s opinion', () => {
  test('needs the patient’s consent, is read with a trail, answered once, and decides nothing', async () => {
    world.given('in_progress');
    await say('起了一片红疹', 'patient');
    const request = await asked('opinion');
    expect(await world.ask(readCase, request, 'otherDoctor')).toMatchObject({ code: 'colleague.not_open' });
    expect(await world.ask(answer, { ...request, note: '像药疹', pin: PIN }, 'otherDoctor')).toMatchObject({
      code: 'colleague.not_open',
    });
    await world.ask(consent, { ...request, agrees: true }, 'patient');
    expect(await world.ask(readCase, request, 'otherDoctor')).toMatchObject({
      value: { patient: { name: '王芳' }, messages: [{ body: { text: '起了一片红疹' } }] },
    });
    expect(await world.ask(listLooks, ofThisCase, 'patient')).toMatchObject({
      value: {
        looks: expect.arrayContaining([expect.objectContaining({ name: '赵静', purpose: 'opinion' })]),
      },
    });
    expect(await say('您好', 'otherDoctor')).toMatchObject({ code: 'consultation.not_found' });

    const answerWith = (pin: string) => world.ask(answer, { ...request, note: '像药疹', pin }, 'otherDoctor');
    const OWNER = { id: 'doctor-zhao', role: 'doctor', name: '赵静' } as const;
    expect(await answerWith(PIN)).toMatchObject({ code: 'signature.not_open' });
    giveKey(world.runtime, OWNER, { revokedAt: 1 });
    expect(await answerWith(PIN)).toMatchObject({ code: 'signature.revoked' });
    giveKey(world.runtime, OWNER, { validUntil: 1 });
    expect(await answerWith(PIN)).toMatchObject({ code: 'signature.expired' });
    giveKey(world.runtime, OWNER, { lockedUntil: world.runtime.now() + 1 });
    expect(await answerWith(PIN)).toMatchObject({ code: 'signature.locked' });
    giveKey(world.runtime, OWNER);
    expect(await answerWith('111222')).toMatchObject({ code: 'signature.pin_wrong' });
    world.runtime.authority.isDown = true;
    expect(await answerWith(PIN)).toMatchObject({ code: 'signature.unavailable' });
    world.runtime.authority.isDown = false;
    expect(await answerWith(PIN)).toMatchObject({ value: { state: 'done' } });
    const signature = [...world.runtime.store.rows.signatures.values()][0]!;
    expect(signature).toMatchObject({ kind: 'opinion', signerName: '赵静' });
    expect(await world.runtime.authority.signer.areGenuine([signature])).toBe(true);
    for (const who of ['doctor', 'patient'] as const)
      expect(await world.ask(ofCase, ofThisCase, who)).toMatchObject({
        value: { requests: [{ note: '像药疹', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }] },
      });
    expect(world.stored()?.doctorId).toBe('doctor-li');
    expect(await world.ask(readCase, request, 'otherDoctor')).toMatchObject({ code: 'colleague.not_open' });
    expect(await world.ask(ofCase, ofThisCase, 'otherDoctor')).toMatchObject({
      code: 'consultation.not_found',
    });
  });

  test('cannot be answered by anybody else, nor declined before the patient has agreed', async () => {
    world.given('in_progress');
    const request = await asked('opinion');
    expect(await world.ask(decline, request, 'otherDoctor')).toMatchObject({ code: 'colleague.not_open' });
    await world.ask(consent, { ...request, agrees: true }, 'patient');
    expect(await world.ask(answer, { ...request, note: '我自己答', pin: PIN }, 'doctor')).toMatchObject({
      code: 'colleague.not_found',
    });
    expect(await world.ask(decline, request, 'otherDoctor')).toMatchObject({ value: { state: 'declined' } });
  });
});

test('In a team only the responsible doctor asks a colleague or hands the case over', async () => {
  world.given('in_progress', IN_TEAM);
  for (const kind of ['hand_over', 'opinion'] as const)
    expect(
      await world.ask(propose, { ...ofThisCase, kind, doctorId: ZHAO, words: REASON }, 'otherDoctor'),
    ).toMatchObject({ code: 'consultation.not_responsible' });
});
