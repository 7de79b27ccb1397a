import { createRequire } from 'node:module';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { phoneOf, testWorld, type TestWorld } from '../testWorld';

let world: TestWorld;
afterEach(() => world.stop());

const CONFIG = {
  database: {
    collections: [
      { name: 'signals', rules: { read: 'doc.owner == auth.openid', write: false } },
      { name: 'secrets', rules: { read: false, write: false } },
    ],
  },
};

type Message = {
  type: string;
  id: string;
  errCode?: number;
  snapshot: { type?: string; docs: Record<string, unknown>[]; docChanges: Record<string, unknown>[] };
};

/** A connection that keeps what it is told, in order. */
async function connect(nickname: string) {
  const { token } = await phoneOf(world, nickname);
  const socket = new WebSocket(`${world.url.replace('http', 'ws')}/client/watch?token=${token}`);
  const told: Message[] = [];
  const waiting: ((message: Message) => void)[] = [];
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as Message;
    const waiter = waiting.shift();
    if (waiter) waiter(message);
    else told.push(message);
  });
  await once(socket, 'open');
  return {
    socket,
    watch: (id: string, target: object) => socket.send(JSON.stringify({ type: 'subscribe', id, ...target })),
    send: (message: object) => socket.send(JSON.stringify(message)),
    next: (): Promise<Message> => {
      const message = told.shift();
      return message ? Promise.resolve(message) : new Promise((resolve) => waiting.push(resolve));
    },
  };
}

function serverDatabase() {
  const tcb = createRequire(import.meta.url)('tcb-admin-node') as {
    init: (config: object) => { database: () => Database };
  };
  return tcb
    .init({ env: 'test-env', secretId: 'AKIDtest', secretKey: 'secret', serviceUrl: `${world.url}/admin` })
    .database();
}
type Database = {
  collection: (name: string) => {
    doc: (id: string) => {
      set: (doc: object) => Promise<unknown>;
      update: (doc: object) => Promise<unknown>;
      remove: () => Promise<unknown>;
    };
  };
};

describe('a database watch', () => {
  it('shows the document as it is, then every committed change of it', async () => {
    world = await testWorld({}, { config: CONFIG });
    const signal = serverDatabase().collection('signals').doc('s1');
    await signal.set({ owner: 'o-mei', count: 1 });
    const line = await connect('小梅');
    line.watch('w1', { collection: 'signals', docId: 's1' });
    expect(await line.next()).toMatchObject({
      type: 'snapshot',
      id: 'w1',
      snapshot: {
        type: 'init',
        docs: [{ _id: 's1', count: 1 }],
        docChanges: [{ dataType: 'init', docId: 's1' }],
      },
    });
    await signal.update({ count: 2 });
    expect((await line.next()).snapshot).toMatchObject({
      docs: [{ count: 2 }],
      docChanges: [{ dataType: 'update' }],
    });
    await signal.remove();
    expect((await line.next()).snapshot).toMatchObject({
      docs: [],
      docChanges: [{ dataType: 'remove', docId: 's1' }],
    });
  });

  it('tells of a document that comes to be after the watch was opened', async () => {
    world = await testWorld({}, { config: CONFIG });
    const line = await connect('小梅');
    line.watch('w1', { collection: 'signals', where: { owner: '{openid}' } });
    expect((await line.next()).snapshot).toMatchObject({ type: 'init', docs: [] });
    await serverDatabase().collection('signals').doc('s2').set({ owner: 'o-chen' });
    await serverDatabase().collection('signals').doc('s1').set({ owner: 'o-mei' });
    expect((await line.next()).snapshot).toMatchObject({
      docs: [{ _id: 's1' }],
      docChanges: [{ dataType: 'add' }],
    });
  });

  it('is refused when it would show a document of somebody else, now or later', async () => {
    world = await testWorld({}, { config: CONFIG });
    const signals = serverDatabase().collection('signals');
    await signals.doc('s1').set({ owner: 'o-mei' });
    const line = await connect('陈医生');
    line.watch('w1', { collection: 'signals', docId: 's1' });
    expect(await line.next()).toMatchObject({ type: 'error', id: 'w1', errCode: -502003 });
    line.watch('w2', { collection: 'signals', docId: 's2' });
    expect(await line.next()).toMatchObject({ type: 'snapshot', id: 'w2' });
    await signals.doc('s2').set({ owner: 'o-mei' });
    expect(await line.next()).toMatchObject({ type: 'error', id: 'w2', errCode: -502003 });
    line.watch('w3', { collection: 'signals' });
    expect(await line.next()).toMatchObject({ type: 'error', id: 'w3' });
  });

  it('of a closed or unknown collection is refused even while it is empty', async () => {
    world = await testWorld({}, { config: CONFIG });
    const line = await connect('小梅');
    line.watch('w1', { collection: 'secrets', docId: 'x' });
    expect(await line.next()).toMatchObject({ type: 'error', id: 'w1' });
    line.watch('w2', { collection: 'nothing', docId: 'x' });
    expect(await line.next()).toMatchObject({ type: 'error', id: 'w2' });
  });

  it('begins again with a fresh snapshot after the line was cut', async () => {
    world = await testWorld({}, { config: CONFIG });
    const signal = serverDatabase().collection('signals').doc('s1');
    await signal.set({ owner: 'o-mei', count: 1 });
    const line = await connect('小梅');
    line.watch('w1', { collection: 'signals', docId: 's1' });
    await line.next();
    const closed = once(line.socket, 'close');
    world.control.cutRealtime();
    await closed;
    await signal.update({ count: 2 });
    const again = await connect('小梅');
    again.watch('w1', { collection: 'signals', docId: 's1' });
    expect((await again.next()).snapshot).toMatchObject({ type: 'init', docs: [{ count: 2 }] });
  });

  it('is closed to whoever has no token', async () => {
    world = await testWorld({}, { config: CONFIG });
    const socket = new WebSocket(`${world.url.replace('http', 'ws')}/client/watch?token=guess`);
    const [code] = (await once(socket, 'close')) as [number];
    expect(code).toBe(4401);
  });
});
