import { beforeEach, expect, test } from 'vitest';
import { arriveInCall, consentToRecording, getCall } from '@shared/contracts/call';
import { accept, consent, propose } from '@shared/contracts/colleague';
import { emptyCall, firstIn, type Seat } from '@shared/domain/call/call';
import { CALL_RECORDING, referenceOf } from '@shared/domain/consent/texts';
import { DoctorId } from '@shared/kernel/ids';
import { HOUR_MS, MINUTE_MS } from '@shared/kernel/time';
import { atEleven, CASE_ID, CaseWorld, PATIENT_ID, type Who } from '../../testing/caseWorld';
import { implementations } from '../../testing/catalogue';
import { MONDAY_10 } from '../../testing/runtime';
import { systemTools } from '../_runtime/systemTools';
import { onCallConsentChanged } from './effects/onConsentChanged';
import { onHandedOver } from './effects/onHandedOver';
import { onRecordingMoved } from './effects/onRecordingMoved';

const ROOM = { consultationId: CASE_ID };
const FROM = MONDAY_10 + HOUR_MS;
let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld({ actions: implementations });
  world.runtime.effects = [onHandedOver, onRecordingMoved];
  world.given('in_progress', atEleven('video'));
  world.runtime.time = FROM;
});
const agreeToRecording = (who: Who) =>
  world.ask(consentToRecording, { ...ROOM, agreed: referenceOf(CALL_RECORDING) }, who);
const running = () => world.runtime.rooms.running.size;
async function handedOver(): Promise<void> {
  const asked = { ...ROOM, kind: 'hand_over', doctorId: DoctorId.parse('doctor-zhao') } as const;
  const reply = await world.ask(propose, { ...asked, words: '我有急诊，请您接着看' }, 'doctor');
  if (!reply.ok) throw new Error(reply.code);
  const { requestId } = reply.value;
  for (const answer of [
    await world.ask(accept, { requestId }, 'otherDoctor'),
    await world.ask(consent, { requestId, agrees: true }, 'patient'),
  ])
    expect(answer).toMatchObject({ ok: true });
}

test('Whoever hands a visit over is out of its room, and nothing is recorded that the next doctor has not agreed to', async () => {
  for (const who of ['patient', 'doctor'] as const) {
    await world.ask(arriveInCall, ROOM, who);
    await agreeToRecording(who);
  }
  expect(running()).toBe(1);
  await handedOver();
  expect(running()).toBe(0);
  expect(world.runtime.rooms.asked).toContain(`remove d-${CASE_ID} from ${CASE_ID}`);
  expect(await world.ask(getCall, ROOM, 'doctor')).toMatchObject({ code: 'consultation.not_found' });
  world.runtime.time += MINUTE_MS;
  await world.ask(arriveInCall, ROOM, 'otherDoctor');
  expect(running()).toBe(0);
  await agreeToRecording('otherDoctor');
  expect(running()).toBe(1);
});

test('Consent that is taken back in the middle of a visit ends its room and its recording', async () => {
  for (const who of ['patient', 'doctor'] as const) {
    await world.ask(arriveInCall, ROOM, who);
    await agreeToRecording(who);
  }
  const event = { type: 'patient.consent_changed', patientId: PATIENT_ID } as const;
  const changed = (time: string) =>
    onCallConsentChanged.run(event, systemTools(world.runtime, onCallConsentChanged.name, time));
  await changed('given');
  expect(running()).toBe(1);
  const { patients } = world.runtime.store.rows;
  patients.set(PATIENT_ID, { ...patients.get(PATIENT_ID)!, relation: 'mother' });
  await changed('withdrawn');
  expect(running()).toBe(0);
  expect(world.runtime.rooms.asked).toContain(`dismiss ${CASE_ID}`);
});

test('A visit whose room nobody was in is handed over without asking the vendor for anything', async () => {
  await handedOver();
  expect(world.runtime.rooms.asked).toEqual([]);
});

test('Whoever was in the room for a time that was moved has not come for the new one until they come again', () => {
  const inRoom = (seat: Seat) => ({
    ...emptyCall({ id: CASE_ID, patientId: PATIENT_ID }),
    seats: { [`p-${CASE_ID}`]: seat },
  });
  const early = FROM - 8 * MINUTE_MS;
  const seat = { firstEnteredAt: early, enteredAt: early, leftAt: FROM };
  const later = { from: FROM + 3 * HOUR_MS };
  expect(firstIn(inRoom(seat), 'patient', { from: FROM })).toBe(early);
  expect(firstIn(inRoom(seat), 'patient', later)).toBeUndefined();
  expect(firstIn(inRoom({ ...seat, enteredAt: later.from, leftAt: later.from }), 'patient', later)).toBe(
    later.from,
  );
  // Who has never left is there.
  expect(firstIn(inRoom({ firstEnteredAt: early, enteredAt: early }), 'patient', later)).toBe(
    later.from - 10 * MINUTE_MS,
  );
});
