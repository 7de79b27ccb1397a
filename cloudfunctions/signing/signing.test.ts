import { beforeEach, describe, expect, test } from 'vitest';
import { changeSigningPin, getSigning, openSigning, revokeSigning } from '@shared/contracts/signing';
import { LOCK_MS, MAX_TRIES } from '@shared/domain/signature/signingKey';
import { DAY_MS } from '@shared/kernel/time';
import { CaseWorld, DOCTOR_ID } from '../../testing/caseWorld';
import { parts } from './parts';

const PIN = '135792';
let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});
const stored = () => world.runtime.store.rows.signingKeys.get(DOCTOR_ID);
const open = (pin = PIN) => world.ask(openSigning, { pin }, 'doctor');
const change = (pin: string, newPin: string) => world.ask(changeSigningPin, { pin, newPin }, 'doctor');

describe('开通签名', () => {
  test('gives a certificate of the authority, and keeps neither the PIN nor the key in the clear', async () => {
    expect(await open()).toMatchObject({ value: { key: { state: 'active', name: '李明' } } });
    const { authority } = world.runtime.authority;
    expect(authority.issued.map(({ serial }) => serial)).toEqual([stored()!.serial]);
    expect(JSON.stringify([...world.runtime.store.rows.audits.values(), stored()])).not.toContain(PIN);
  });

  test('is refused to a doctor who was not seen before this camera today, and for a PIN that is tried first', async () => {
    const { doctors } = world.runtime.store.rows;
    const { faceCheck: _, ...unseen } = doctors.get(DOCTOR_ID)!;
    const seen = doctors.get(DOCTOR_ID)!;
    doctors.set(DOCTOR_ID, unseen);
    expect(await open()).toMatchObject({ code: 'signature.face_missing' });
    doctors.set(DOCTOR_ID, seen);
    await open();
    expect(await open()).toMatchObject({ code: 'signature.open_already' });
    world.runtime.store.rows.signingKeys.clear();
    for (const weak of ['000000', '123456', '987654'])
      expect(await open(weak)).toMatchObject({ code: 'signature.pin_weak' });
    expect(await open('12345')).toMatchObject({ code: 'request.invalid' });
  });

  test('opens nothing while the authority does not answer', async () => {
    world.runtime.authority.isDown = true;
    expect(await open()).toMatchObject({ code: 'signature.unavailable' });
    expect(stored()).toBeUndefined();
  });

  test('is a pharmacist’s too', async () => {
    expect(await world.askAs('pharmacist', openSigning, { pin: PIN })).toMatchObject({
      value: { key: { state: 'active', name: '测试' } },
    });
    expect(await world.ask(getSigning, {}, 'otherDoctor')).toEqual({ ok: true, value: {} });
  });
});

describe('签名口令', () => {
  test('is changed by whoever knows the old one, and the key stays', async () => {
    await open();
    const { serial } = stored()!;
    expect(await change('000001', '864209')).toMatchObject({ code: 'signature.pin_wrong' });
    expect(await change(PIN, '111111')).toMatchObject({ code: 'signature.pin_weak' });
    expect(await change(PIN, '864209')).toMatchObject({ value: { key: { serial } } });
    expect(stored()).toMatchObject({ tries: 0, serial });
    expect(await change(PIN, '864208')).toMatchObject({ code: 'signature.pin_wrong' });
  });

  test(`wrong ${String(MAX_TRIES)} times shuts the key for half an hour, for the right one too`, async () => {
    await open();
    for (let n = 0; n < MAX_TRIES; n += 1)
      expect(await change(`00000${String(n + 1)}`, '864209')).toMatchObject({ code: 'signature.pin_wrong' });
    expect(await change(PIN, '864209')).toMatchObject({ code: 'signature.locked' });
    const seen = [...world.runtime.store.rows.securityEvents.values()];
    const of = (code: string) => seen.find((it) => it.code === code);
    expect(of('signature.pin_wrong')).toMatchObject({ role: 'doctor', action: 'signing.changePin' });
    expect(of('signature.locked_out')).toMatchObject({ subject: DOCTOR_ID, count: MAX_TRIES });
    expect(of('signature.locked')).toBeDefined();
    expect(JSON.stringify(seen)).not.toMatch(/864209|135792|"00000/);
    expect(await world.ask(getSigning, {}, 'doctor')).toMatchObject({ value: { key: { state: 'locked' } } });
    world.runtime.time += LOCK_MS;
    expect(await change(PIN, '864209')).toMatchObject({ ok: true });
  });

  test('tried many times at once is counted each time', async () => {
    await open();
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) => change(String(100_003 + n * 7), '864209')),
    );
    const wrong = all.filter((it) => !it.ok && it.code === 'signature.pin_wrong').length;
    expect(wrong).toBeLessThanOrEqual(MAX_TRIES);
  });
});

describe('注销', () => {
  test('reaches the authority, and leaves the way open to a new key', async () => {
    await open();
    const { serial } = stored()!;
    expect(await world.ask(revokeSigning, {}, 'doctor')).toMatchObject({
      value: { key: { state: 'revoked' } },
    });
    expect(world.runtime.authority.authority.issued[0]!.revokedAt).toBe(world.runtime.now());
    expect(await world.ask(revokeSigning, {}, 'doctor')).toMatchObject({ code: 'signature.revoked' });
    expect(await change(PIN, '864209')).toMatchObject({ code: 'signature.revoked' });
    expect(await open('864209')).toMatchObject({ ok: true });
    expect(stored()!.serial).not.toBe(serial);
  });

  test('is refused where there is nothing', async () => {
    expect(await world.ask(revokeSigning, {}, 'doctor')).toMatchObject({ code: 'signature.not_open' });
  });

  test('A certificate ends', async () => {
    await open();
    world.runtime.time += 366 * DAY_MS;
    expect(await world.ask(getSigning, {}, 'doctor')).toMatchObject({ value: { key: { state: 'expired' } } });
    expect(await change(PIN, '864209')).toMatchObject({ code: 'signature.expired' });
  });
});
