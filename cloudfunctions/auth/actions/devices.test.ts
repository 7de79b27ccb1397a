import { beforeEach, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { listDevices, logInDevice, logOutDevice, me, unbindPhone } from '@shared/contracts/auth';
import { getConsultation } from '@shared/contracts/consultation';
import { MAX_DEVICES, SEEN_EVERY_MS, UNKNOWN_DEVICE } from '@shared/domain/account/device';
import type { ActionContract } from '@shared/kernel/contract';
import { DeviceId } from '@shared/kernel/ids';
import { accountOfPerson, CASE_ID, CaseWorld, type Who } from '../../../testing/caseWorld';
import { MONDAY_10 } from '../../../testing/runtime';
import { implementations } from '../../../testing/catalogue';

const PHONE = { id: 'install-of-the-phone', name: 'iPhone 14 · 微信 8.0.5' };
const TABLET = { id: 'install-of-the-tablet', name: 'iPad · 微信 8.0.5' };

let world: CaseWorld;
let keys = 0;
beforeEach(() => {
  world = new CaseWorld({ actions: implementations });
  world.given('in_progress');
});

type Device = typeof PHONE | undefined;
async function from<C extends ActionContract>(
  device: Device,
  contract: C,
  input: z.input<C['input']>,
  more: { who?: Who; requestKey?: string } = {},
) {
  const { who = 'patient', requestKey = `device-key-${++keys}` } = more;
  world.runtime.openid = `openid-${who}`;
  const as = who === 'doctor' ? 'doctor' : 'patient';
  const event = { action: contract.name, input, requestKey, as, ...(device && { device }) };
  return (await world.main(event, {})) as { ok: boolean; code?: string; value?: z.output<C['output']> };
}
const devices = async (device: Device = PHONE) => (await from(device, listDevices, {})).value!.devices;
const idOf = async (name: string) => (await devices()).find((it) => it.name === name)!.id;
const stored = () => world.runtime.store.rows.accounts.get(accountOfPerson('patient'))!;

test('Every install that has asked is listed by its name, the one in hand first', async () => {
  world.runtime.time += 60_000;
  await from(TABLET, me, {});
  world.runtime.time += 60_000;
  await from(PHONE, me, {});
  expect(await devices()).toMatchObject([
    { name: PHONE.name, isThis: true, lastSeenAt: MONDAY_10 + 120_000 },
    { name: TABLET.name, isThis: false, firstSeenAt: MONDAY_10 + 60_000 },
    { name: UNKNOWN_DEVICE, isThis: false },
  ]);
});

test('The very first call of a device already finds it in the list', async () => {
  expect((await devices(TABLET))[0]).toMatchObject({ name: TABLET.name, isThis: true });
});

test('A device that was logged out is refused at its next call, everywhere, until it logs in again', async () => {
  await from(TABLET, me, {});
  world.runtime.time += 1000;
  const deviceId = await idOf(TABLET.name);
  expect(await from(PHONE, logOutDevice, { deviceId })).toMatchObject({ ok: true });
  expect(world.told('patient', 'inbox')).toBe(1);
  expect(await from(TABLET, me, {})).toEqual({ ok: false, code: 'actor.logged_out' });
  expect(await from(TABLET, getConsultation, { consultationId: CASE_ID })).toMatchObject({
    code: 'actor.logged_out',
  });
  expect(await from(PHONE, getConsultation, { consultationId: CASE_ID })).toMatchObject({ ok: true });
  expect(await from(TABLET, logInDevice, {})).toMatchObject({ ok: true, value: { deviceId } });
  expect(await from(TABLET, me, {})).toMatchObject({ ok: true });
  expect((await devices()).find(({ id }) => id === deviceId)).toMatchObject({ firstSeenAt: MONDAY_10 });
});

test('A device that is logged out gets nothing for a request key of before', async () => {
  const requestKey = 'a-key-of-before';
  expect(await from(TABLET, unbindPhone, {}, { requestKey })).toMatchObject({ ok: true });
  await from(PHONE, logOutDevice, { deviceId: await idOf(TABLET.name) });
  expect(await from(TABLET, unbindPhone, {}, { requestKey })).toEqual({
    ok: false,
    code: 'actor.logged_out',
  });
});

test('This device may log itself out; a second press is refused like any other call', async () => {
  await from(PHONE, me, {});
  const deviceId = await idOf(PHONE.name);
  const requestKey = 'the-key-of-one-press';
  expect(await from(PHONE, logOutDevice, { deviceId }, { requestKey })).toMatchObject({ ok: true });
  expect(await from(PHONE, logOutDevice, { deviceId }, { requestKey })).toMatchObject({
    code: 'actor.logged_out',
  });
});

test('A doctor logged out on a device is so in both modes, and elsewhere is not', async () => {
  await from(PHONE, me, {}, { who: 'doctor' });
  const account = () => world.runtime.store.rows.accounts.get(accountOfPerson('doctor'))!;
  const [, phone] = Object.keys(account().devices!);
  world.runtime.store.rows.accounts.set(account().id, {
    ...account(),
    devices: { ...account().devices, [phone!]: { seenAt: MONDAY_10, loggedOutAt: MONDAY_10 } },
  });
  const input = { consultationId: CASE_ID };
  expect(await from(PHONE, getConsultation, input, { who: 'doctor' })).toMatchObject({
    code: 'actor.logged_out',
  });
  expect(await from(TABLET, getConsultation, input, { who: 'doctor' })).toMatchObject({ ok: true });
});

test('The id of a device of another account is device.not_found, and so is one that never was', async () => {
  await from(TABLET, me, {}, { who: 'stranger' });
  const theirs = Object.keys(
    world.runtime.store.rows.accounts.get(accountOfPerson('stranger'))!.devices!,
  ).map((it) => DeviceId.parse(it));
  for (const deviceId of [...theirs, DeviceId.parse('nothing')])
    expect(await from(PHONE, logOutDevice, { deviceId })).toEqual({ ok: false, code: 'device.not_found' });
  expect(await from(TABLET, me, {}, { who: 'stranger' })).toMatchObject({ ok: true });
});

test('Naming the install of somebody else makes nobody that person: it is a device of whoever asks', async () => {
  await from(PHONE, me, {});
  const reply = await from(PHONE, me, {}, { who: 'stranger' });
  expect(reply.value?.account?.id).toBe(accountOfPerson('stranger'));
  expect(Object.keys(stored().devices!)).not.toEqual(
    expect.arrayContaining(
      Object.keys(world.runtime.store.rows.accounts.get(accountOfPerson('stranger'))!.devices!),
    ),
  );
});

test('Apps that do not say which device they are on are one device, which can be logged out too', async () => {
  await from(PHONE, logOutDevice, { deviceId: await idOf(UNKNOWN_DEVICE) });
  expect(await from(undefined, me, {})).toMatchObject({ code: 'actor.logged_out' });
});

test('A device of another shape is refused as invalid', async () => {
  for (const device of [
    { id: 'short', name: 'x' },
    { ...PHONE, imei: '1' },
    { ...PHONE, name: '' },
  ])
    expect(await from(device as never, me, {})).toMatchObject({ code: 'request.invalid' });
});

test('A call of a known device costs one read and no write; when it was last seen is written every ten minutes', async () => {
  await from(PHONE, me, {});
  const { counts } = world.runtime.store;
  const cost = async () => {
    const before = { ...counts };
    await from(PHONE, me, {});
    return [counts.reads - before.reads, counts.writes - before.writes];
  };
  expect(await cost()).toEqual([1, 0]);
  world.runtime.time += SEEN_EVERY_MS - 1;
  expect(await cost()).toEqual([1, 0]);
  world.runtime.time += 1;
  expect(await cost()).toEqual([1, 1]);
  expect(await cost()).toEqual([1, 0]);
});

test('Nothing about the device of a visitor is stored', async () => {
  world.runtime.store.rows.accounts.delete(accountOfPerson('stranger'));
  await from(PHONE, me, {}, { who: 'stranger' });
  expect(world.runtime.store.rows.accounts.has(accountOfPerson('stranger'))).toBe(false);
  expect(world.runtime.store.rows.devices.size).toBe(0);
});

test('Logging in where no account is answers account.not_found', async () => {
  world.runtime.store.rows.accounts.delete(accountOfPerson('stranger'));
  expect(await from(PHONE, logInDevice, {}, { who: 'stranger' })).toEqual({
    ok: false,
    code: 'account.not_found',
  });
});

test('Many devices make room for the newest; one that was logged out stays refused while others can go', async () => {
  await from(TABLET, me, {});
  await from(PHONE, logOutDevice, { deviceId: await idOf(TABLET.name) });
  for (let at = 0; at < MAX_DEVICES + 5; at++) {
    world.runtime.time += 1000;
    await from({ id: `another-install-${String(at).padStart(3, '0')}`, name: `手机 ${at}` }, me, {});
  }
  expect(Object.keys(stored().devices!)).toHaveLength(MAX_DEVICES);
  expect(world.runtime.store.rows.devices.size).toBe(MAX_DEVICES);
  expect(await from(TABLET, me, {})).toMatchObject({ code: 'actor.logged_out' });
});
