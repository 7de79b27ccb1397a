import { beforeEach, describe, expect, test } from 'vitest';
import { beginUpload } from '@shared/contracts/picture';
import type { Application } from '@shared/domain/application/application';
import type { Message } from '@shared/domain/consultation/message';
import { ApplicationId, type PictureId } from '@shared/kernel/ids';
import { DAY_MS, HOUR_MS } from '@shared/kernel/time';
import { accountOfPerson, CASE_ID, CaseWorld, EARLIER, PATIENT_ID, PICTURES } from '../../testing/caseWorld';
import { MONDAY_10 } from '../../testing/runtime';
import { parts } from './parts';

let world: CaseWorld;
let removed: string[];
beforeEach(() => {
  world = new CaseWorld(parts);
  removed = [];
  world.runtime.files = { ...world.runtime.files, remove: async (ids) => void removed.push(...ids) };
  const { pictures } = world.runtime.store.rows;
  for (const [id, picture] of pictures) pictures.set(id, { ...picture, fate: 'new' });
  for (const who of ['doctor', 'stranger'] as const) pictures.delete(PICTURES[who]);
});
const night = () => {
  world.runtime.openid = undefined;
  return world.main({ Type: 'Timer', TriggerName: 'sweepUploads' }, {});
};
const after = async (ms: number) => {
  world.runtime.time += ms;
  await night();
};
const picture = (id: PictureId = PICTURES.patient) => world.runtime.store.rows.pictures.get(id);

describe('What a phone uploads and nobody comes for', () => {
  const begin = async (folder: 'pictures' | 'id-cards', key?: string) => {
    const begun = await world.ask(beginUpload, { folder }, 'patient', key);
    return begun.ok ? begun.value.cloudPath : '';
  };

  test('goes to a path of its owner that is used once, and a repeated press gets the same', async () => {
    const path = await begin('id-cards', 'the-same-press');
    expect(path).toMatch(new RegExp(`^id-cards/${accountOfPerson('patient')}/\\w+$`));
    expect(await begin('id-cards', 'the-same-press')).toBe(path);
    expect(await begin('id-cards')).not.toBe(path);
  });

  test('stays a day and is gone the night after, photo of an identity card as any other', async () => {
    const paths = [await begin('id-cards'), await begin('pictures')];
    await after(DAY_MS);
    expect(removed).toEqual([]);
    await after(1);
    expect(removed.sort()).toEqual(paths.map((path) => `cloud://test.bucket/${path}`).sort());
    expect(world.runtime.store.rows.uploads.size).toBe(0);
  });

  test('is tried again the next night when storage does not answer', async () => {
    world.runtime.store.rows.pictures.clear();
    await begin('id-cards');
    const { files } = world.runtime;
    world.runtime.files = { ...files, remove: () => Promise.reject(new Error('away')) };
    await after(2 * DAY_MS);
    expect(world.runtime.store.rows.uploads.size).toBe(1);
    world.runtime.files = files;
    await after(DAY_MS);
    expect(removed).toHaveLength(1);
  });
});

describe('A picture that the server has looked at', () => {
  test('and nobody used is condemned after a day, not before, and deleted the night after', async () => {
    const { fileId } = picture()!;
    await after(DAY_MS);
    expect(picture()?.fate).toBe('new');
    await after(1);
    expect([picture()?.fate, removed]).toEqual(['condemned', []]);
    await after(HOUR_MS);
    expect(removed).toEqual([]);
    await after(1);
    expect([picture(), removed]).toEqual([undefined, [fileId]]);
  });

  const aMessage = (body: Message['body']): Message => ({
    ...{ id: 'm1', consultationId: CASE_ID, patientId: PATIENT_ID, seq: 1, from: 'patient' },
    ...{
      body,
      sentAt: MONDAY_10,
      said: { patient: 1, doctor: 0 },
      salt: '',
      commitment: '',
      prev: '',
      hash: '',
    },
  });
  const application: Application = {
    ...{
      id: ApplicationId.parse('a1'),
      accountId: accountOfPerson('patient'),
      kind: 'doctor',
      state: 'draft',
    },
    ...{ form: {}, evidence: { licence: [PICTURES.patient] }, isRecheck: false, history: [] },
    ...{ changedAt: 0, savedAt: 0, createdAt: MONDAY_10 },
  };
  const bare = { pictureIds: [] };
  test.each<[string, () => unknown]>([
    ['a complaint', () => world.given('expired')],
    [
      'the evidence of a 复诊',
      () => world.given('waiting', { ...bare, evidence: { earlier: EARLIER, state: 'not_opened' } as never }),
    ],
    [
      'a message',
      () => [
        world.given('in_progress', bare),
        put(aMessage({ kind: 'picture', pictureId: PICTURES.patient })),
      ],
    ],
    [
      'a message that was taken back',
      () => [
        world.given('in_progress', bare),
        put({ ...aMessage({ kind: 'picture', pictureId: PICTURES.patient }), recalledAt: MONDAY_10 }),
      ],
    ],
    [
      'an application that is not even handed in',
      () => world.runtime.store.rows.applications.set(application.id, application),
    ],
  ])('and that %s holds stays, also when it was condemned before', async (_where, use) => {
    use();
    await after(2 * DAY_MS);
    expect(picture()?.fate).toBe('kept');
    world.runtime.store.rows.pictures.set(PICTURES.patient, {
      ...picture()!,
      fate: 'condemned',
      condemnedAt: MONDAY_10,
    });
    await after(DAY_MS);
    expect([picture()?.fate, picture()?.condemnedAt, removed]).toEqual(['kept', undefined, []]);
  });
  const put = (message: Message) => world.runtime.store.rows.messages.set(message.id, message);

  test('of a doctor stays when the doctor sent it in somebody’s case', async () => {
    const { pictures } = world.runtime.store.rows;
    pictures.set(PICTURES.doctor, {
      ...picture()!,
      id: PICTURES.doctor,
      accountId: accountOfPerson('doctor'),
    });
    world.given('in_progress', bare);
    put({ ...aMessage({ kind: 'picture', pictureId: PICTURES.doctor }), from: 'doctor' });
    await after(2 * DAY_MS);
    expect(picture(PICTURES.doctor)?.fate).toBe('kept');
    expect(picture()?.fate).toBe('condemned');
  });

  test('stays when it cannot be found out who holds it', async () => {
    world.runtime.store.rows.accounts.delete(accountOfPerson('patient'));
    await after(2 * DAY_MS);
    expect([picture()?.fate, removed]).toEqual(['new', []]);
    world.runtime.store.rows.pictures.set(PICTURES.patient, {
      ...picture()!,
      fate: 'condemned',
      condemnedAt: MONDAY_10,
    });
    await after(2 * DAY_MS);
    expect([picture()?.fate, removed]).toEqual(['condemned', []]);
  });

  test('from before there were fates is left alone', async () => {
    const { fate: _, ...old } = picture()!;
    world.runtime.store.rows.pictures.set(PICTURES.patient, old);
    await after(400 * DAY_MS);
    expect([picture(), removed]).toEqual([old, []]);
  });
});
