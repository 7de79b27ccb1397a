import { beforeEach, expect, test } from 'vitest';
import { me, register } from '@shared/contracts/auth';
import { callingDevice } from '../../_runtime/devices';
import { PRIVACY_NOTICE, referenceOf, SENSITIVE_HEALTH } from '@shared/domain/consent/texts';
import { DoctorId } from '@shared/kernel/ids';
import { accountOfPerson, CaseWorld, type Who } from '../../../testing/caseWorld';
import { MONDAY_10 } from '../../../testing/runtime';
import { parts } from '../parts';

const notice = { version: PRIVACY_NOTICE.version, sha256: PRIVACY_NOTICE.sha256 };
const stored = (who: Who) => world.runtime.store.rows.accounts.get(accountOfPerson(who));

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
  world.runtime.store.rows.accounts.delete(accountOfPerson('stranger'));
});

test('Before agreeing nothing is stored about a person, and they see the notice without an account', async () => {
  expect(await world.ask(me, {}, 'stranger')).toEqual({
    ok: true,
    value: { notice: PRIVACY_NOTICE, sensitiveHealth: SENSITIVE_HEALTH },
  });
  expect(stored('stranger')).toBeUndefined();
});

test('Agreeing makes the account and the signal that only its owner may watch', async () => {
  const id = accountOfPerson('stranger');
  expect(await world.ask(register, { notice }, 'stranger')).toEqual({
    ok: true,
    value: { account: { id, sensitiveHealth: false } },
  });
  const { id: deviceId } = callingDevice(id, undefined);
  expect(stored('stranger')).toEqual({
    id,
    openid: 'openid-stranger',
    notice: { ...notice, agreedAt: MONDAY_10 },
    devices: { [deviceId]: { seenAt: MONDAY_10 } },
    createdAt: MONDAY_10,
  });
  expect([...world.runtime.store.rows.consents.values()]).toMatchObject([
    { accountId: id, purpose: 'service', action: 'given', ...notice, at: MONDAY_10 },
  ]);
  expect(world.runtime.store.rows.signals.get(id)).toEqual({ id, _openid: 'openid-stranger', counters: {} });
  expect(world.trail).toMatchObject([
    { role: 'visitor', action: 'auth.register', outcome: 'ok', events: [] },
  ]);
  expect(await world.ask(me, {}, 'stranger')).toMatchObject({ value: { account: { id } } });
});

test('A second press answers the same and writes nothing twice', async () => {
  const key = 'the-key-of-one-press';
  const first = await world.ask(register, { notice }, 'stranger', key);
  const writes = world.runtime.store.counts.writes;
  // By the second press the visitor has become a patient; the account stays one either way.
  expect(await world.ask(register, { notice }, 'stranger', key)).toEqual(first);
  expect(world.runtime.store.counts.writes - writes).toBeLessThanOrEqual(2);
  expect(
    [...world.runtime.store.rows.accounts.keys()].filter((it) => it === accountOfPerson('stranger')),
  ).toHaveLength(1);
});

test('Agreeing once more, on another phone, does not move the moment of consent', async () => {
  await world.ask(register, { notice }, 'stranger', 'the-key-of-one-press');
  world.runtime.time += 60_000;
  await world.ask(register, { notice }, 'stranger', 'the-key-of-another-press');
  expect(stored('stranger')?.notice?.agreedAt).toBe(MONDAY_10);
});

test('A doctor whom the hospital has entered agrees too, and stays that doctor', async () => {
  const { notice: _, ...seeded } = stored('doctor')!;
  world.runtime.store.rows.accounts.set(seeded.id, seeded);
  expect(await world.ask(register, { notice }, 'doctor')).toMatchObject({ ok: true });
  expect(stored('doctor')).toMatchObject({ doctorId: DoctorId.parse('doctor-li'), notice });
  expect(await world.ask(me, {}, 'doctor')).toMatchObject({ value: { account: { doctorId: 'doctor-li' } } });
});

test('Agreeing to another text than the present one is answered with notice.outdated, and nothing is stored', async () => {
  for (const other of [
    { ...notice, version: '2020-01-01' },
    { ...notice, sha256: '0'.repeat(64) },
  ])
    expect(await world.ask(register, { notice: other }, 'stranger')).toMatchObject({
      code: 'notice.outdated',
    });
  expect(stored('stranger')).toBeUndefined();
  expect(world.runtime.store.rows.signals.size).toBe(0);
});

test('Health data is a choice of its own in the same press: agreed to by its own text, or not at all', async () => {
  const sensitiveHealth = referenceOf(SENSITIVE_HEALTH);
  const other = { ...sensitiveHealth, sha256: '0'.repeat(64) };
  expect(await world.ask(register, { notice, sensitiveHealth: other }, 'stranger')).toEqual({
    ok: false,
    code: 'consent.outdated',
  });
  expect(stored('stranger')).toBeUndefined();
  await world.ask(register, { notice, sensitiveHealth }, 'stranger');
  expect(stored('stranger')?.consents).toEqual({
    sensitive_health: { ...sensitiveHealth, agreedAt: MONDAY_10 },
  });
  expect([...world.runtime.store.rows.consents.values()].map(({ purpose }) => purpose)).toEqual([
    'service',
    'sensitive_health',
  ]);
});

test('Signals counted before stay counted', async () => {
  const id = accountOfPerson('patient');
  const signal = { id, _openid: 'openid-patient', counters: { inbox: 3 } };
  world.runtime.store.rows.signals.set(id, signal);
  await world.ask(register, { notice }, 'patient');
  expect(world.runtime.store.rows.signals.get(id)).toEqual(signal);
});
