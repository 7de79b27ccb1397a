import tcb from 'tcb-admin-node';
import { afterEach, describe, expect, it } from 'vitest';
import { phoneOf, testWorld, type TestWorld } from '../testWorld';

let world: TestWorld;
afterEach(() => world.stop());

const COUNT = { count: `let n = 0; exports.main = async () => ++n;` };

async function phone() {
  world = await testWorld(COUNT);
  return phoneOf(world, '小梅');
}

describe('a fault', () => {
  it('that drops the request before it arrives leaves nothing done', async () => {
    const mei = await phone();
    world.control.faults.add({ operation: 'functions.callFunction:count', kind: 'drop_before' });
    await expect(mei.call('count')).rejects.toThrow();
    expect((await mei.call('count'))['result']).toBe(1);
  });

  it('that drops the answer leaves everything done', async () => {
    const mei = await phone();
    world.control.faults.add({ operation: 'functions.callFunction:count', kind: 'drop_after' });
    await expect(mei.call('count')).rejects.toThrow();
    expect((await mei.call('count'))['result']).toBe(2);
  });

  it('that duplicates delivers twice and answers once', async () => {
    const mei = await phone();
    world.control.faults.add({ operation: 'client.callFunction', kind: 'duplicate' });
    expect((await mei.call('count'))['result']).toBe(2);
  });

  it('that answers an error does so as often as planned', async () => {
    const mei = await phone();
    world.control.faults.add({ operation: 'functions.*', kind: 'error', times: 2 });
    expect(await mei.call('count')).toMatchObject({ errCode: -501001 });
    expect(await mei.call('count')).toMatchObject({ errCode: -501001 });
    expect((await mei.call('count'))['result']).toBe(1);
  });

  it('that delays answers all the same', async () => {
    const mei = await phone();
    world.control.faults.add({ operation: 'POST /client/callFunction', kind: 'delay', delayMs: 30 });
    const before = performance.now();
    expect((await mei.call('count'))['result']).toBe(1);
    expect(performance.now() - before).toBeGreaterThanOrEqual(29);
  });

  it('that lets one request be overtaken answers it after the next', async () => {
    const mei = await phone();
    world.control.faults.add({ operation: 'functions.callFunction:count', kind: 'reorder' });
    const first = mei.call('count');
    const second = await mei.call('count');
    expect([second['result'], (await first)['result']]).toEqual([1, 2]);
  });

  it('that is taken back, or meant for another operation, does nothing', async () => {
    const mei = await phone();
    world.control.faults.add({ operation: 'functions.callFunction:counter', kind: 'error' });
    world.control.faults.add({ operation: 'functions.callFunction:count', kind: 'error' });
    await fetch(`${world.url}/__control/faults`, { method: 'DELETE' });
    expect((await mei.call('count'))['result']).toBe(1);
  });
});

describe('the control plane', () => {
  const post = (path: string, body: object) =>
    fetch(`${world.url}/__control${path}`, { method: 'POST', body: JSON.stringify(body) });

  it('moves the clock, and refuses to move it back', async () => {
    await phone();
    const before = world.clock.now();
    const { now } = (await (await post('/clock', { ms: 3_600_000 })).json()) as { now: number };
    expect(now - before).toBeGreaterThanOrEqual(3_600_000);
    expect((await post('/clock', { ms: -1 })).status).toBe(400);
  });

  it('counts what was asked for, from zero again when told', async () => {
    const mei = await phone();
    await mei.call('count');
    expect(world.control.inspect().invocations).toEqual({ count: 1 });
    await post('/counters/reset', {});
    expect(world.control.inspect()).toMatchObject({ invocations: {}, operations: {} });
  });
});

describe('a snapshot', () => {
  const COLLECTIONS = { database: { collections: [{ name: 'cases' }] } };
  const ask = (path: string, body?: object) =>
    fetch(`${world.url}/__control/${path}`, body && { method: 'POST', body: JSON.stringify(body) });
  const sdk = () =>
    tcb
      .init({ serviceUrl: `${world.url}/admin`, env: 'test-env', secretId: 'AKIDtest', secretKey: 'secret' })
      .database();
  const cases = async () => (await sdk().collection('cases').get()).data;

  it('brings back documents, collections, the clock and messages as they were', async () => {
    world = await testWorld({}, { config: COLLECTIONS });
    await sdk().collection('cases').add({ _id: 'a', n: 1 });
    await sdk().createCollection('later');
    await ask('snapshots', { name: 'before' });
    const then = world.clock.now();
    await sdk().collection('cases').doc('a').update({ n: 2 });
    await sdk().collection('cases').add({ _id: 'b' });
    await sdk().collection('later').add({ _id: 'c' });
    await world.control.advance(3_600_000);
    expect((await ask('snapshots/restore', { name: 'before' })).status).toBe(200);
    expect(await cases()).toEqual([{ _id: 'a', n: 1 }]);
    expect((await sdk().collection('later').count()).total).toBe(0);
    expect(world.clock.now() - then).toBeLessThan(60_000);
    await sdk().collection('cases').doc('a').update({ n: 5 });
    await ask('snapshots/restore', { name: 'before' });
    expect(await cases()).toEqual([{ _id: 'a', n: 1 }]);
  });

  it('goes on with its timers at the time it was put back to', async () => {
    const spec = { name: 'tick', triggers: [{ name: 'tick', type: 'timer', config: '0 * * * * * *' }] };
    world = await testWorld(
      { tick: `let n = 0; exports.main = async () => ++n;` },
      { config: { functions: [spec] } },
    );
    await ask('snapshots', { name: 'early' });
    await world.control.advance(24 * 3_600_000);
    await ask('snapshots/restore', { name: 'early' });
    const before = world.control.inspect().invocations['tick'] ?? 0;
    await world.control.advance(120_000);
    expect(world.control.inspect().invocations['tick']! - before).toBeGreaterThanOrEqual(1);
  });

  it('has a name that is a name, and must be there', async () => {
    world = await testWorld({});
    expect((await ask('snapshots', { name: '../../etc' })).status).toBe(400);
    expect((await ask('snapshots/restore', { name: 'never-taken' })).status).toBe(400);
  });
});

describe('a page from elsewhere', () => {
  it('can neither change the world nor look into it', async () => {
    await phone();
    const headers = { origin: 'https://evil.example' };
    const reset = await fetch(`${world.url}/__control/reset`, { method: 'POST', headers });
    const looked = await fetch(`${world.url}/__control/overview`, { headers });
    expect([reset.status, looked.status]).toEqual([403, 403]);
    const own = await fetch(`${world.url}/__control/overview`, { headers: { origin: world.url } });
    expect(own.status).toBe(200);
  });
});

describe('the built app', () => {
  it('is served with its own addresses, hashed files for good', async () => {
    const { mkdtempSync, writeFileSync } = await import('node:fs');
    const directory = mkdtempSync('/tmp/static-');
    writeFileSync(`${directory}/index.html`, '<p>app</p>');
    writeFileSync(`${directory}/app.0123abcd.js`, '1');
    world = await testWorld({}, { staticDir: directory });
    const get = (path: string) => fetch(world.url + path);
    expect(await (await get('/pages/home')).text()).toBe('<p>app</p>');
    expect((await get('/app.0123abcd.js')).headers.get('cache-control')).toContain('immutable');
    expect((await get('/none.js')).status).toBe(404);
    expect(await (await get('/..%2f..%2f..%2fetc%2fpasswd')).text()).not.toContain('root:');
  });

  it('has neighbours, each under a path of its own', async () => {
    const { mkdtempSync, writeFileSync } = await import('node:fs');
    const [app, desk] = ['app', 'desk'].map((name) => {
      const directory = mkdtempSync(`/tmp/static-${name}-`);
      writeFileSync(`${directory}/index.html`, name);
      return directory;
    });
    world = await testWorld({}, { staticDir: app!, staticDirs: { '/desk/': desk! } });
    const textAt = async (path: string) => (await fetch(world.url + path)).text();
    expect(await textAt('/')).toBe('app');
    expect(await textAt('/desks')).toBe('app');
    expect(await textAt('/desk/')).toBe('desk');
    expect(await textAt('/desk')).toBe('desk');
    expect((await fetch(`${world.url}/desk/none.js`)).status).toBe(404);
    expect(await textAt('/desk/..%2f..%2fetc%2fpasswd')).not.toContain('root:');
  });
});
