import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { KEY_LIFE_MS, SPREAD_MS } from '@shared/domain/dataKey/rotation';
import type { Patient } from '@shared/domain/patient/patient';
import type { Picture } from '@shared/domain/picture/picture';
import { AccountId, PatientId, PictureId } from '@shared/kernel/ids';
import { DAY_MS, MINUTE_MS } from '@shared/kernel/time';
import { environmentKms } from '../../_runtime/adapters/masterKeys/environmentKms';
import { DataKeys } from '../../_runtime/sealing/dataKeys';
import { versionOf } from '../../_runtime/sealing/envelope';
import { resealerOf } from '../../_runtime/sealing/resealer';
import { SealedStore } from '../../_runtime/sealing/sealedStore';
import { vaultOf, versionOfFile } from '../../_runtime/sealing/vault';
import { systemTools } from '../../_runtime/systemTools';
import { MemoryStore } from '../../../testing/memoryStore';
import { TestRuntime } from '../../../testing/runtime';
import { rotateKeys } from './rotateKeys';

const ACCOUNT = AccountId.parse('account-1');
const PATH = 'sealed/account-1/one';
const PICTURE: Picture = {
  id: PictureId.parse('picture-1'),
  ...{ accountId: ACCOUNT, fileId: `cloud://test.bucket/${PATH}`, type: 'image/png', bytes: 3 },
  uploadedAt: 1,
};
const kms = environmentKms(`k1:${Buffer.alloc(32, 1).toString('base64')}`);

/** A hospital of warm instances, each with keys that it keeps for some minutes, over one database. */
class Hospital {
  readonly inner = new MemoryStore();
  readonly files = new Map<string, Uint8Array>();
  readonly runtime = new TestRuntime();
  private readonly instances: { store: SealedStore; keys: DataKeys }[];

  constructor(instances: number) {
    this.instances = Array.from({ length: instances }, () => {
      const keys = new DataKeys(this.inner, kms, this.runtime.now);
      return { keys, store: new SealedStore(this.inner, keys) };
    });
    this.runtime.files = {
      ...this.runtime.files,
      read: async (fileId) => this.files.get(fileId),
      write: async (path, bytes) => {
        this.files.set(`cloud://test.bucket/${path}`, bytes);
        return `cloud://test.bucket/${path}`;
      },
      remove: async (ids) => ids.forEach((it) => this.files.delete(it)),
    };
  }

  vault = (at: number) => vaultOf(this.instances[at]!.keys);

  /** One instance writes the name of one person. */
  async write(at: number, id: string, name: string): Promise<void> {
    const row: Patient = {
      ...{ id: PatientId.parse(id), accountId: ACCOUNT, name, sex: 'female', bornOn: '1990-05-01' },
      ...{ relation: 'self', removed: false, createdAt: 1 },
    };
    await this.instances[at]!.store.transaction(async () => ({
      value: undefined,
      writes: [{ kind: 'replace', table: 'patients', row }],
    }));
  }

  read = async (at: number, id: string) =>
    (await this.instances[at]!.store.find('patients', PatientId.parse(id)))?.name;

  /** The nightly timer, on an instance of its own. */
  async night(): Promise<void> {
    const keys = new DataKeys(this.inner, kms, this.runtime.now);
    const { store: _, ports: __, ...rest } = this.runtime;
    const runtime = {
      ...rest,
      store: new SealedStore(this.inner, keys),
      ports: {
        ...this.runtime.ports,
        resealer: async () =>
          resealerOf({
            ...{ store: this.inner, keys, kms, vault: vaultOf(keys) },
            files: async () => this.runtime.files,
          }),
      },
    };
    await rotateKeys.run(systemTools(runtime, 'timer.rotateKeys', 'request'));
  }

  versionsOf = (id: string) => this.inner.rows.dataKeys.get(id)!.versions.map(({ version }) => version);
  sealedWith = (id: string) => versionOf(this.inner.rows.patients.get(id)!.name);
}

test('A key that has sealed for a year gets a new version; what it sealed is sealed anew; then the old one is gone', async () => {
  const it = new Hospital(1);
  await it.write(0, 'p1', '王芳');
  const picture = it.vault(0);
  it.files.set(PICTURE.fileId, await picture.seal(ACCOUNT, Buffer.from('abc'), PATH));
  it.inner.rows.pictures.set(PICTURE.id, PICTURE);
  it.runtime.time += KEY_LIFE_MS - DAY_MS;
  await it.night();
  expect(it.versionsOf('p1')).toEqual([1]);
  it.runtime.time += DAY_MS;
  await it.night();
  expect(it.versionsOf('p1')).toEqual([1, 2]);
  it.runtime.time += DAY_MS;
  await it.night();
  expect([it.versionsOf('p1'), it.versionsOf(ACCOUNT)]).toEqual([[2], [2]]);
  expect(it.sealedWith('p1')).toBe(2);
  expect(versionOfFile(it.files.get(PICTURE.fileId)!)).toBe(2);
  expect(await it.read(0, 'p1')).toBe('王芳');
  const opened = await it.vault(0).open(ACCOUNT, it.files.get(PICTURE.fileId)!, PATH);
  expect(Buffer.from(opened!).toString()).toBe('abc');
  expect(it.inner.rows.keyWalks.size).toBe(0);
  // A year later again.
  it.runtime.time += KEY_LIFE_MS;
  await it.night();
  expect(it.versionsOf('p1')).toEqual([2, 3]);
});

test('An instance that kept the key opens what another has sealed with the new version', async () => {
  const it = new Hospital(2);
  await it.write(0, 'p1', '王芳');
  it.runtime.time += KEY_LIFE_MS;
  expect(await it.read(0, 'p1')).toBe('王芳');
  await it.night();
  await it.write(1, 'p1', '李娜');
  expect(it.sealedWith('p1')).toBe(2);
  expect(await it.read(0, 'p1')).toBe('李娜');
});

test('Where a row does not open, its key keeps the old version, and the others lose theirs', async () => {
  const it = new Hospital(1);
  await it.write(0, 'p1', '王芳');
  await it.write(0, 'p2', '李娜');
  const row = it.inner.rows.patients.get('p1')!;
  it.inner.rows.patients.set('p1', { ...row, bornOn: `${row.bornOn.slice(0, -4)}AAAA` });
  it.runtime.time += KEY_LIFE_MS;
  await it.night();
  it.runtime.time += DAY_MS;
  await it.night();
  expect([it.versionsOf('p1'), it.versionsOf('p2')]).toEqual([[1, 2], [2]]);
  expect(it.runtime.logged).toContainEqual(expect.objectContaining({ event: 'rotateKeys.left' }));
});

test('A destroyed key is not made anew', async () => {
  const it = new Hospital(1);
  await it.write(0, 'p1', '王芳');
  const key = it.inner.rows.dataKeys.get('p1')!;
  it.inner.rows.dataKeys.set('p1', { ...key, versions: [], destroyedAt: 1 });
  it.runtime.time += 2 * KEY_LIFE_MS;
  await it.night();
  expect(it.versionsOf('p1')).toEqual([]);
});

const people = ['p1', 'p2', 'p3'];
const deed = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), at: fc.nat(2), who: fc.constantFrom(...people) }),
  fc.record({
    kind: fc.constant('wait' as const),
    ms: fc.constantFrom(MINUTE_MS, SPREAD_MS, DAY_MS, KEY_LIFE_MS),
  }),
  fc.record({ kind: fc.constant('night' as const) }),
);

test('Whatever three instances write while keys are renewed, everybody reads what was written last', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 40 }), async (deeds) => {
      const it = new Hospital(3);
      const last = new Map<string, string>();
      for (const [n, one] of deeds.entries()) {
        if (one.kind === 'wait') it.runtime.time += one.ms;
        else if (one.kind === 'night') await it.night();
        else {
          await it.write(one.at, one.who, `名字${n}`);
          last.set(one.who, `名字${n}`);
        }
        for (const [who, name] of last) for (const at of [0, 1, 2]) expect(await it.read(at, who)).toBe(name);
      }
      for (const who of last.keys()) expect(it.versionsOf(who)).toContain(it.sealedWith(who));
    }),
    { numRuns: 60 },
  );
});
