import { beforeEach, describe, expect, test } from 'vitest';
import {
  answerGuest,
  arriveInCall,
  consentToRecording,
  enterCall,
  getCall,
  inviteGuest,
  issueGuestCode,
  joinCall,
  openRecording,
  removeGuest,
} from '@shared/contracts/call';
import { terminateConsultation } from '@shared/contracts/closing';
import { getConsultation, listMessages } from '@shared/contracts/consultation';
import { CALL_RECORDING, referenceOf } from '@shared/domain/consent/texts';
import { GuestId, RecordingId } from '@shared/kernel/ids';
import { MINUTE_MS } from '@shared/kernel/time';
import {
  accountOfPerson,
  atEleven,
  CASE_ID,
  CaseWorld,
  PATIENT_ID,
  TERMINATION,
  type Who,
} from '../../testing/caseWorld';
import { MONDAY_10 } from '../../testing/runtime';
import { parts as consultation } from '../consultation/parts';
import { onCaseEnded } from './effects/onCaseEnded';
import { onGuestRemoved } from './effects/onGuestRemoved';
import { onRecordingMoved } from './effects/onRecordingMoved';
import { parts } from './parts';

const ROOM = { consultationId: CASE_ID };
const FROM = MONDAY_10 + 60 * MINUTE_MS;
const AGREED = { ...ROOM, agreed: referenceOf(CALL_RECORDING) };

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld({ ...parts, actions: [...parts.actions!, ...consultation.actions!] });
  world.runtime.effects = [onCaseEnded, onGuestRemoved, onRecordingMoved];
  world.given('in_progress', atEleven('video'));
  world.runtime.time = FROM;
});

const valueOf = <T>(reply: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
};
const INTERPRETER = { ...ROOM, kind: 'interpreter', name: '阿依古丽' } as const;
const invited = async (by: Who = 'patient') => valueOf(await world.ask(inviteGuest, INTERPRETER, by)).guestId;
const agreed = async (by: Who = 'patient') => {
  const guestId = await invited(by);
  const other = by === 'patient' ? 'doctor' : 'patient';
  valueOf(await world.ask(answerGuest, { ...ROOM, guestId, agrees: true }, other));
  return guestId;
};
const codeFor = async (guestId: GuestId, by: Who = 'patient') =>
  valueOf(await world.ask(issueGuestCode, { ...ROOM, guestId }, by)).code;
const joined = async () => {
  const guestId = await agreed();
  valueOf(await world.ask(joinCall, { code: await codeFor(guestId) }, 'stranger'));
  return guestId;
};
const refused = (reply: { readonly ok: boolean; readonly code?: string }) => reply.code;

describe('A third person comes by invitation', () => {
  test('One side asks, the other agrees, the guest comes with the code and is named to both', async () => {
    const guestId = await joined();
    expect(await world.ask(enterCall, ROOM, 'stranger')).toMatchObject({
      ok: true,
      value: { ticket: { userId: `g-${guestId}`, roomId: CASE_ID } },
    });
    for (const who of ['patient', 'doctor', 'stranger'] as const)
      expect(valueOf(await world.ask(getCall, ROOM, who)).people.at(-1)).toMatchObject({
        who: 'guest',
        kind: 'interpreter',
        name: '阿依古丽',
      });
  });

  test('A guest sees who is there and nothing else of the case', async () => {
    await joined();
    const view = valueOf(await world.ask(getCall, ROOM, 'stranger'));
    expect(view).toMatchObject({ me: { who: 'guest' }, guests: [], recordings: [] });
    expect(refused(await world.ask(getConsultation, ROOM, 'stranger'))).toBe('consultation.not_found');
    expect(refused(await world.ask(listMessages, ROOM, 'stranger'))).toBe('consultation.not_found');
  });

  test('A doctor may ask too, and then the patient agrees', async () => {
    const guestId = await agreed('doctor');
    expect(refused(await world.ask(issueGuestCode, { ...ROOM, guestId }, 'patient'))).toBe('guest.not_yours');
    expect(valueOf(await world.ask(issueGuestCode, { ...ROOM, guestId }, 'doctor')).until).toBe(
      FROM + 15 * MINUTE_MS,
    );
  });

  test('Only the two of the case invite, answer and send away', async () => {
    const guestId = await joined();
    for (const who of ['stranger', 'otherDoctor'] as const) {
      expect(refused(await world.ask(inviteGuest, INTERPRETER, who))).toBe('consultation.not_found');
      expect(refused(await world.ask(answerGuest, { ...ROOM, guestId, agrees: true }, who))).toBe(
        'consultation.not_found',
      );
      expect(refused(await world.ask(issueGuestCode, { ...ROOM, guestId }, who))).toBe(
        'consultation.not_found',
      );
      expect(refused(await world.ask(removeGuest, { ...ROOM, guestId }, who))).toBe('consultation.not_found');
    }
  });

  test('Not into a case that is over', async () => {
    world.given('completed', atEleven('video'));
    expect(refused(await world.ask(inviteGuest, INTERPRETER, 'patient'))).toBe('consultation.not_open');
  });

  test('Family are asked for by the patient, and are persons whose names were verified', async () => {
    const family = { ...ROOM, kind: 'family' } as const;
    expect(refused(await world.ask(inviteGuest, { ...family, patientId: PATIENT_ID }, 'doctor'))).toBe(
      'guest.family_by_patient',
    );
    expect(refused(await world.ask(inviteGuest, { ...family, name: '王大爷' }, 'patient'))).toBe(
      'guest.person_unverified',
    );
    const { verifiedAt: _, ...unverified } = world.runtime.store.rows.patients.get(PATIENT_ID)!;
    world.runtime.store.rows.patients.set(PATIENT_ID, unverified);
    expect(refused(await world.ask(inviteGuest, { ...family, patientId: PATIENT_ID }, 'patient'))).toBe(
      'guest.person_unverified',
    );
    world.runtime.store.rows.patients.set(PATIENT_ID, { ...unverified, verifiedAt: FROM });
    valueOf(await world.ask(inviteGuest, { ...family, patientId: PATIENT_ID }, 'patient'));
    expect(valueOf(await world.ask(getCall, ROOM, 'doctor')).guests).toMatchObject([{ name: '王芳' }]);
  });

  test('Nobody without a name, and no more than three', async () => {
    expect(refused(await world.ask(inviteGuest, { ...ROOM, kind: 'interpreter' }, 'doctor'))).toBe(
      'guest.name_missing',
    );
    for (let i = 0; i < 3; i++) await invited();
    expect(refused(await world.ask(inviteGuest, INTERPRETER, 'patient'))).toBe('guest.too_many');
  });

  test('Whoever asked does not answer; what was answered stays answered', async () => {
    const guestId = await invited();
    const answer = { ...ROOM, guestId, agrees: false };
    expect(
      refused(await world.ask(answerGuest, { ...answer, guestId: GuestId.parse('nobody') }, 'doctor')),
    ).toBe('guest.not_found');
    expect(refused(await world.ask(answerGuest, answer, 'patient'))).toBe('guest.not_yours_to_answer');
    valueOf(await world.ask(answerGuest, answer, 'doctor'));
    expect(refused(await world.ask(answerGuest, { ...answer, agrees: true }, 'doctor'))).toBe(
      'guest.answered',
    );
    expect(refused(await world.ask(issueGuestCode, { ...ROOM, guestId }, 'patient'))).toBe('guest.not_found');
  });

  test('There is no code before the other side has agreed, and none once the guest is there', async () => {
    const guestId = await invited();
    expect(refused(await world.ask(issueGuestCode, { ...ROOM, guestId }, 'patient'))).toBe(
      'guest.not_agreed',
    );
    const here = await joined();
    expect(refused(await world.ask(issueGuestCode, { ...ROOM, guestId: here }, 'patient'))).toBe(
      'guest.joined',
    );
  });

  test('A code works once, for a quarter of an hour, and a newer one ends it', async () => {
    const guestId = await agreed();
    const old = await codeFor(guestId);
    const code = await codeFor(guestId);
    expect(refused(await world.ask(joinCall, { code: old }, 'stranger'))).toBe('invitation.invalid');
    expect(refused(await world.ask(joinCall, { code: `${code}x` }, 'stranger'))).toBe('invitation.invalid');
    expect(refused(await world.ask(joinCall, { code }, 'patient'))).toBe('invitation.own_case');
    world.runtime.time += 15 * MINUTE_MS;
    expect(refused(await world.ask(joinCall, { code }, 'stranger'))).toBe('invitation.expired');
    world.runtime.time -= 1;
    valueOf(await world.ask(joinCall, { code }, 'stranger'));
    expect(refused(await world.ask(joinCall, { code }, 'stranger'))).toBe('invitation.used');
    world.given('completed', atEleven('video'));
    expect(refused(await world.ask(joinCall, { code }, 'stranger'))).toBe('invitation.used');
  });

  test('A code that came too late finds the case over', async () => {
    const code = await codeFor(await agreed());
    world.given('completed', atEleven('video'));
    expect(refused(await world.ask(joinCall, { code }, 'stranger'))).toBe('consultation.not_open');
  });

  test('The code is kept as a digest alone', async () => {
    const code = await codeFor(await agreed());
    const kept = JSON.stringify([...world.runtime.store.rows.calls.values(), ...world.trail]);
    expect(kept).not.toContain(code);
  });

  test('Who was sent away is put out at once, and the old ticket brings nobody back', async () => {
    const guestId = await joined();
    valueOf(await world.ask(enterCall, ROOM, 'stranger'));
    valueOf(await world.ask(removeGuest, { ...ROOM, guestId }, 'patient'));
    expect(world.runtime.rooms.asked).toEqual([`remove g-${guestId} from ${CASE_ID}`]);
    expect(refused(await world.ask(enterCall, ROOM, 'stranger'))).toBe('guest.removed');
    const entered = [{ kind: 'entered', roomId: CASE_ID, userId: `g-${guestId}`, at: FROM + 1 }];
    await world.fromOutside('/trtc/notify', { sign: 'vendor' }, JSON.stringify(entered));
    expect(world.runtime.rooms.asked).toHaveLength(2);
    expect(refused(await world.ask(removeGuest, { ...ROOM, guestId }, 'patient'))).toBe('guest.not_found');
  });
});

test('Who was sent away by mistake and is asked again comes in again', async () => {
  const guestId = await joined();
  valueOf(await world.ask(removeGuest, { ...ROOM, guestId }, 'patient'));
  const again = await joined();
  expect(await world.ask(enterCall, ROOM, 'stranger')).toMatchObject({
    value: { ticket: { userId: `g-${again}` } },
  });
});

describe('A recording rests on consent', () => {
  const both = async () => {
    for (const who of ['patient', 'doctor'] as const) valueOf(await world.ask(arriveInCall, ROOM, who));
  };
  const running = () => world.runtime.rooms.running.size;

  test('One side alone starts none; both do, once', async () => {
    await both();
    valueOf(await world.ask(consentToRecording, AGREED, 'patient'));
    expect(running()).toBe(0);
    valueOf(await world.ask(consentToRecording, AGREED, 'doctor'));
    expect(running()).toBe(1);
    expect(valueOf(await world.ask(getCall, ROOM, 'patient'))).toMatchObject({
      recording: { isRunning: true, patient: true, doctor: true },
      recordings: [{ startedAt: FROM }],
    });
    valueOf(await world.ask(consentToRecording, AGREED, 'doctor'));
    expect(world.runtime.rooms.asked).toEqual([`record ${CASE_ID}`]);
  });

  test('Nothing is recorded of a room in which one is alone', async () => {
    valueOf(await world.ask(arriveInCall, ROOM, 'patient'));
    for (const who of ['patient', 'doctor'] as const)
      valueOf(await world.ask(consentToRecording, AGREED, who));
    expect(running()).toBe(0);
    valueOf(await world.ask(arriveInCall, ROOM, 'doctor'));
    expect(running()).toBe(1);
  });

  test('Either side withdraws while it lasts, and it stops', async () => {
    await both();
    for (const who of ['patient', 'doctor'] as const)
      valueOf(await world.ask(consentToRecording, AGREED, who));
    valueOf(await world.ask(consentToRecording, ROOM, 'patient'));
    expect(running()).toBe(0);
    expect(valueOf(await world.ask(getCall, ROOM, 'doctor')).recordings[0]!.stoppedAt).toBe(FROM);
  });

  test('Each consent of each side is a row of the ledger, under the account whose it is', async () => {
    for (const who of ['patient', 'doctor'] as const)
      valueOf(await world.ask(consentToRecording, AGREED, who));
    valueOf(await world.ask(consentToRecording, ROOM, 'patient'));
    valueOf(await world.ask(consentToRecording, ROOM, 'patient'));
    const row = { purpose: 'call_recording', consultationId: CASE_ID, ...referenceOf(CALL_RECORDING) };
    const of = (who: Who) => ({ ...row, accountId: accountOfPerson(who) });
    expect([...world.runtime.store.rows.consents.values()]).toMatchObject([
      { ...of('patient'), action: 'given' },
      { ...of('doctor'), action: 'given' },
      { ...of('patient'), action: 'withdrawn' },
    ]);
  });

  test('A guest who comes ends it until the guest agrees too', async () => {
    await both();
    for (const who of ['patient', 'doctor'] as const)
      valueOf(await world.ask(consentToRecording, AGREED, who));
    await joined();
    expect(running()).toBe(0);
    valueOf(await world.ask(consentToRecording, AGREED, 'stranger'));
    expect(running()).toBe(1);
  });

  test('Another text than the one in force is no consent', async () => {
    const old = { ...ROOM, agreed: { ...AGREED.agreed, version: '2020-01-01' } };
    expect(refused(await world.ask(consentToRecording, old, 'patient'))).toBe('consent.outdated');
    world.given('completed', atEleven('video'));
    expect(refused(await world.ask(consentToRecording, AGREED, 'patient'))).toBe('consultation.not_open');
    valueOf(await world.ask(consentToRecording, ROOM, 'patient'));
  });

  const recorded = async () => {
    await both();
    for (const who of ['patient', 'doctor'] as const)
      valueOf(await world.ask(consentToRecording, AGREED, who));
    const recordingId = valueOf(await world.ask(getCall, ROOM, 'patient')).recordings[0]!.id;
    return recordingId;
  };
  const finish = () =>
    world.fromOutside(
      '/trtc/notify',
      { sign: 'vendor' },
      JSON.stringify([
        {
          ...{ kind: 'recorded', roomId: CASE_ID, taskId: 'task-1' },
          ...{ fileId: 'cloud://test.bucket/recordings/1.mp4', seconds: 61 },
        },
      ]),
    );

  test('The finished file is opened by the two alone, and the trail says who looked', async () => {
    const recordingId = await recorded();
    const open = (who: Who, id = recordingId) => world.ask(openRecording, { ...ROOM, recordingId: id }, who);
    expect(refused(await open('doctor'))).toBe('recording.not_finished');
    await finish();
    await finish();
    expect(refused(await open('stranger'))).toBe('consultation.not_found');
    expect(refused(await open('doctor', RecordingId.parse('another')))).toBe('recording.not_found');
    expect(valueOf(await open('doctor')).url).toContain('1.mp4');
    const looks = world.trail.filter((it) => it.action === 'call.openRecording' && it.outcome === 'ok');
    expect(looks).toMatchObject([{ role: 'doctor', target: CASE_ID }]);
  });

  test('After 终止 the patient finds and opens it, and nobody records or comes in any more', async () => {
    const recordingId = await recorded();
    await finish();
    const ended = { ...ROOM, termination: TERMINATION };
    expect(await world.ask(terminateConsultation, ended, 'doctor')).toMatchObject({ ok: true });
    for (const who of ['patient', 'doctor'] as const) {
      const view = valueOf(await world.ask(getCall, ROOM, who));
      expect(view.recordings).toMatchObject([{ id: recordingId, seconds: 61, startedAt: FROM }]);
      expect(view.standing).not.toBe('open');
      expect(refused(await world.ask(enterCall, ROOM, who))).toBeDefined();
      expect(refused(await world.ask(consentToRecording, AGREED, who))).toBe('consultation.not_open');
      expect(valueOf(await world.ask(openRecording, { ...ROOM, recordingId }, who)).url).toContain('1.mp4');
    }
    expect(refused(await world.ask(getCall, ROOM, 'stranger'))).toBe('consultation.not_found');
  });

  test('It is kept for three years and a day, longer when the visit is sealed, and then deleted with its file', async () => {
    const removed: string[] = [];
    world.runtime.files = { ...world.runtime.files, remove: async (ids) => void removed.push(...ids) };
    await recorded();
    await finish();
    const night = async (on: string) => {
      world.runtime.openid = undefined;
      world.runtime.time = Date.parse(`${on}T00:00:00+08:00`);
      await world.main({ Type: 'Timer', TriggerName: 'lookAfterRooms' }, {});
      return world.runtime.store.rows.callRecordings.size;
    };
    expect(await night('2029-11-23')).toBe(1);
    world.runtime.store.rows.consultations.set(CASE_ID, { ...world.stored()!, sealedAt: FROM });
    expect(await night('2029-11-24')).toBe(1);
    const { sealedAt: _, ...free } = world.stored()!;
    world.runtime.store.rows.consultations.set(CASE_ID, free);
    expect(await night('2029-11-25')).toBe(0);
    expect(removed).toEqual(['cloud://test.bucket/recordings/1.mp4']);
  });
});
