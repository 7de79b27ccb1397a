import { afterEach, describe, expect, it } from 'vitest';
import { phoneOf, testWorld, type TestWorld } from '../../testWorld';

let world: TestWorld;
afterEach(() => world.stop());

const WHO = `
exports.main = async (event, context) => {
  await new Promise((r) => setTimeout(r, event.waitMs));
  const said = JSON.parse(context.environment);
  return { environment: process.env.WX_OPENID, context: said.WX_OPENID, event: event.userInfo && event.userInfo.openId };
};`;

describe('a function', () => {
  it('is told who calls, and nobody else when two call at once', async () => {
    world = await testWorld({ who: WHO });
    const [mei, chen] = await Promise.all([phoneOf(world, '小梅'), phoneOf(world, '陈医生')]);
    const answers = await Promise.all([mei.call('who', { waitMs: 60 }), chen.call('who', { waitMs: 5 })]);
    expect(answers.map(({ result }) => result)).toEqual([
      { environment: 'o-mei', context: 'o-mei', event: 'o-mei' },
      { environment: 'o-chen', context: 'o-chen', event: 'o-chen' },
    ]);
  });

  it('does not see the last caller when a server calls after a patient', async () => {
    world = await testWorld({ who: WHO }, { maxInstances: 1 });
    const mei = await phoneOf(world, '小梅');
    await mei.call('who', { waitMs: 0 });
    expect(await world.control.invoke('who', { waitMs: 0 })).toEqual({});
  });

  it('cannot be told another caller by the client', async () => {
    world = await testWorld({ who: WHO });
    const mei = await phoneOf(world, '小梅');
    const { result } = await mei.call('who', { waitMs: 0, userInfo: { openId: 'o-chen' } });
    expect(result).toMatchObject({ event: 'o-mei' });
  });

  it('keeps one instance warm, and gets more when several call at once, up to the limit', async () => {
    world = await testWorld(
      {
        count: `let n = 0; exports.main = async () => { await new Promise((r) => setTimeout(r, 20)); return ++n; };`,
      },
      { maxInstances: 2 },
    );
    const mei = await phoneOf(world, '小梅');
    expect((await mei.call('count'))['result']).toBe(1);
    expect((await mei.call('count'))['result']).toBe(2);
    await Promise.all([1, 2, 3, 4, 5].map(() => mei.call('count')));
    expect(world.control.inspect().instances).toEqual({ count: 2 });
    expect(world.control.inspect().invocations).toEqual({ count: 7 });
  });

  it('is cut off at its time limit, and the next call finds a new instance', async () => {
    world = await testWorld(
      { slow: `exports.main = async (event) => { if (event.hang) for (;;); return 'fine'; };` },
      { config: { functions: [{ name: 'slow', timeout: 0.2 }] } },
    );
    const mei = await phoneOf(world, '小梅');
    expect(await mei.call('slow', { hang: true })).toMatchObject({
      errCode: -504003,
      errMsg: expect.stringContaining('functions time limit exceeded') as string,
    });
    expect((await mei.call('slow'))['result']).toBe('fine');
  });

  it('answers an error when it throws, without its stack, and goes on', async () => {
    world = await testWorld({
      moody: `let calls = 0; exports.main = async (event) => { calls++; if (event.bad) throw new Error('no'); return calls; };`,
    });
    const mei = await phoneOf(world, '小梅');
    const failed = await mei.call('moody', { bad: true });
    expect(failed).toMatchObject({ errCode: -504002 });
    expect(failed['errMsg']).toMatch(/functions execute fail \| errMsg: Error: no$/);
    expect((await mei.call('moody'))['result']).toBe(2);
  });

  it('that takes its process down answers an error, and the next call finds a new instance', async () => {
    world = await testWorld({
      crash: `let calls = 0; exports.main = async (event) => { calls++; if (event.bad) { setTimeout(() => { throw new Error('gone'); }); await new Promise(() => {}); } return calls; };`,
    });
    const mei = await phoneOf(world, '小梅');
    expect(await mei.call('crash', { bad: true })).toMatchObject({ errCode: -504002 });
    expect((await mei.call('crash'))['result']).toBe(1);
  });

  it('that cannot be loaded answers an error until it is mended', async () => {
    world = await testWorld({ broken: `syntax error` });
    const mei = await phoneOf(world, '小梅');
    expect(await mei.call('broken')).toMatchObject({ errCode: -504002 });
    await new Promise((resolve) => setTimeout(resolve, 5));
    world.rewrite('broken', `exports.main = async () => 'mended';`);
    expect((await mei.call('broken'))['result']).toBe('mended');
  });

  it('is loaded anew when its bundle changes', async () => {
    world = await testWorld({ version: `exports.main = async () => 1;` });
    const mei = await phoneOf(world, '小梅');
    expect((await mei.call('version'))['result']).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    world.rewrite('version', `exports.main = async () => 2;`);
    expect((await mei.call('version'))['result']).toBe(2);
  });

  it('that does not exist is refused by name', async () => {
    world = await testWorld({});
    const mei = await phoneOf(world, '小梅');
    expect(await mei.call('nobody')).toMatchObject({ errCode: -501000 });
  });

  it('lives in the time of the world', async () => {
    world = await testWorld({
      clock: `exports.main = async () => [Date.now(), new Date().getTime(), new Date(0).getTime(), new Date() instanceof Date];`,
    });
    await world.control.advance(86_400_000);
    const [now, made, fixed, isDate] = (await world.control.invoke('clock', {})) as [
      number,
      number,
      number,
      boolean,
    ];
    expect(Math.abs(now - world.clock.now())).toBeLessThan(5000);
    expect(Math.abs(made - now)).toBeLessThan(1000);
    expect([fixed, isDate]).toEqual([0, true]);
  });

  it('finds the vendor environment and its own, and nothing of the host', async () => {
    process.env['HOST_ONLY'] = 'secret of the host';
    world = await testWorld(
      { env: `exports.main = async () => process.env;` },
      { functionEnv: { MCH_ID: '1' } },
    );
    const found = (await world.control.invoke('env', {})) as Record<string, string>;
    expect(found).toMatchObject({ TCB_ENV: 'test-env', TCB_SERVICE_URL: `${world.url}/admin`, MCH_ID: '1' });
    expect(found).not.toHaveProperty('HOST_ONLY');
  });

  it('has what it prints kept with the request it belongs to', async () => {
    world = await testWorld({ talk: `exports.main = async () => { console.log('hello %s', 'you'); };` });
    const mei = await phoneOf(world, '小梅');
    const { requestID } = await mei.call('talk');
    expect(world.control.logs()).toMatchObject([
      { function: 'talk', requestId: requestID, level: 'log', text: 'hello you' },
    ]);
  });
});

describe('HTTP access', () => {
  const config = {
    gateway: { routes: [{ path: '/pay/notify', function: 'hook' }] },
    functions: [{ name: 'hook' }],
  };

  it('hands the function the raw request and maps its answer', async () => {
    world = await testWorld(
      {
        hook: `exports.main = async (event) => ({ statusCode: 201, headers: { 'X-Seen': 'yes' }, body: JSON.stringify(event) });`,
      },
      { config },
    );
    const response = await fetch(`${world.url}/http/pay/notify?a=1`, {
      method: 'POST',
      headers: { 'Wechatpay-Nonce': 'n' },
      body: '{"x": 1}',
    });
    expect([response.status, response.headers.get('x-seen')]).toEqual([201, 'yes']);
    expect(await response.json()).toMatchObject({
      path: '/pay/notify',
      httpMethod: 'POST',
      headers: { 'wechatpay-nonce': 'n' },
      queryStringParameters: { a: '1' },
      requestContext: { envId: 'test-env' },
      body: '{"x": 1}',
      isBase64Encoded: false,
    });
  });

  it('answers any other value as JSON, and 500 when the function fails', async () => {
    world = await testWorld(
      {
        hook: `exports.main = async (event) => { if (event.body) throw new Error('x'); return { fine: true }; };`,
      },
      { config },
    );
    expect(await (await fetch(`${world.url}/http/pay/notify`)).json()).toEqual({ fine: true });
    expect((await fetch(`${world.url}/http/pay/notify`, { method: 'POST', body: 'x' })).status).toBe(500);
    expect((await fetch(`${world.url}/http/else`)).status).toBe(404);
  });
});

describe('a timer', () => {
  const ticking = (config: string) => ({
    config: { functions: [{ name: 'tick', triggers: [{ name: 'every', type: 'timer', config }] }] },
  });
  const TICK = `exports.main = async (event) => { console.log(JSON.stringify(event)); };`;
  const ticks = () =>
    world.control.logs().map(({ text }) => JSON.parse(text) as { Time: string; TriggerName: string });

  it('runs at its times, in the time it was due, while the clock advances', async () => {
    world = await testWorld({ tick: TICK }, ticking('0 0 9 * * * *'));
    await world.control.advance(3 * 86_400_000);
    expect(ticks()).toHaveLength(3);
    expect(ticks().map(({ Time }) => Time.slice(11))).toEqual(Array(3).fill('01:00:00.000Z'));
    expect(ticks()[0]).toMatchObject({ Type: 'Timer', TriggerName: 'every', Message: '' });
  });

  it('that ticks every second is run once a minute in a long advance, or as often as asked', async () => {
    world = await testWorld({ tick: TICK }, ticking('* * * * * * *'));
    await world.control.advance(5 * 60_000);
    expect(ticks().length).toBeGreaterThanOrEqual(5);
    expect(ticks().length).toBeLessThanOrEqual(6);
    expect(world.clock.now() - Date.parse(ticks().at(-1)!.Time)).toBeLessThan(2000);
    const before = ticks().length;
    await world.control.advance(10_000, { coalesceMs: 1000 });
    expect(ticks().length - before).toBeGreaterThanOrEqual(9);
  });
});
