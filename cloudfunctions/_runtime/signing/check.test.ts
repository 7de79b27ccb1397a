import { beforeAll, describe, expect, test } from 'vitest';
import type { Signature } from '@shared/domain/signature/signature';
import { signatureIdOf } from '@shared/domain/signature/signature';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@shared/kernel/time';
import { CaseWorld, DOCTOR_ID } from '../../../testing/caseWorld';
import { giveKey, PIN } from '../../../testing/memoryAuthority';
import { FOLLOW_UP, Prescribing, stockShelves } from '../../../testing/prescriptionWorld';
import { parts } from '../../prescription/parts';
import { readCertificate } from './certificates';
import { isGenuine } from './check';
import { sm2Verify } from './sm2';

const OWNER = { id: DOCTOR_ID, role: 'doctor', name: '李明' } as const;

let world: CaseWorld;
let rx: Signature;
let approval: Signature;
beforeAll(async () => {
  world = new CaseWorld(parts);
  stockShelves(world);
  world.given('in_progress', FOLLOW_UP);
  const on = new Prescribing(world);
  const id = await on.issued();
  await on.onDuty();
  await on.take(id);
  await on.approve(id);
  const { signatures } = world.runtime.store.rows;
  rx = signatures.get(signatureIdOf('prescription', id, 1))!;
  approval = signatures.get(signatureIdOf('approval', id, 1))!;
});

const genuine = (signature: Signature, revoked: ReadonlyMap<string, number> = new Map()) => {
  const { rootPem: root, stampPem: stamp } = world.runtime.authority.authority;
  return isGenuine(signature, { root, stamp, revoked });
};
const flipped = (bytes: Uint8Array, at: number, bit: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at]! ^= 1 << bit;
  return copy;
};

test('What doctor and pharmacist have signed is genuine', () => {
  expect([genuine(rx), genuine(approval)]).toEqual([true, true]);
});

describe.each([
  ['the prescription', () => rx],
  ['the approval', () => approval],
])('of %s', (_what, of) => {
  test('no byte of the document can be another: one bit of each is turned, every place of a bit in turn', () => {
    const { document, value, certificate } = of();
    const { publicKey } = readCertificate(certificate);
    const bytes = Buffer.from(document);
    const signature = Buffer.from(value, 'base64');
    const passed = [...bytes.keys()].filter((at) =>
      sm2Verify(flipped(bytes, at, at % 8), signature, publicKey),
    );
    expect(passed).toEqual([]);
    expect(bytes.length).toBeGreaterThan(100);
  });

  test('no bit of the signature can be another', () => {
    const { document, value, certificate } = of();
    const { publicKey } = readCertificate(certificate);
    const bytes = Buffer.from(document);
    const signature = Buffer.from(value, 'base64');
    const passed = [...signature.keys()].flatMap((at) =>
      [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => sm2Verify(bytes, flipped(signature, at, bit), publicKey)),
    );
    expect(passed).toEqual([]);
  });
});

test('Nothing is left out, added or put elsewhere', () => {
  const { document } = rx;
  for (const changed of [document.slice(1), document.slice(0, -1), `${document} `, ` ${document}`, ''])
    expect([changed.length, genuine({ ...rx, document: changed })]).toEqual([changed.length, false]);
  expect(genuine({ ...rx, document: approval.document })).toBe(false);
});

test('Another’s certificate, stamp or signature does not fit', () => {
  for (const part of ['certificate', 'stamp', 'value'] as const)
    expect([part, genuine({ ...rx, [part]: approval[part] })]).toEqual([part, false]);
  const other = new CaseWorld(parts);
  const { certificate } = giveKey(other.runtime, OWNER);
  expect(genuine({ ...rx, certificate })).toBe(false);
});

test('Revoked afterwards it still holds, from that moment on it does not', async () => {
  const { serial, stampedAt } = rx;
  expect(genuine(rx, new Map([[serial, stampedAt + MINUTE_MS]]))).toBe(true);
  expect(genuine(rx, new Map([[serial, stampedAt - MINUTE_MS]]))).toBe(false);
});

test('A certificate that was over, or not yet valid, signs nothing', async () => {
  const key = giveKey(world.runtime, OWNER);
  const now = world.runtime.time;
  const signedAt = async (at: number) => {
    world.runtime.time = at;
    const done = await world.runtime.authority.signPast(key, PIN, rx.document);
    world.runtime.time = now;
    return genuine({ ...rx, ...done, certificate: key.certificate });
  };
  expect(await signedAt(now + HOUR_MS)).toBe(true);
  expect(await signedAt(now + 366 * DAY_MS)).toBe(false);
  expect(await signedAt(now - DAY_MS)).toBe(false);
});
