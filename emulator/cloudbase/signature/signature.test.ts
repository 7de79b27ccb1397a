import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CREDENTIAL, startTestCloud } from '../database/testCloud';
import type { WireRequest } from '../../kernel/service';
import { signatureVerifier } from './verify';

let cloud: Awaited<ReturnType<typeof startTestCloud>>;
const seen: WireRequest[] = [];

beforeAll(async () => {
  cloud = await startTestCloud({ onRequest: (request) => void seen.push(request) });
});
afterAll(() => cloud.stop());

describe.each(['tcb-admin-node', '@cloudbase/node-sdk'])('a request of %s', (sdk) => {
  const send = (secretKey?: string) =>
    (sdk === 'tcb-admin-node' ? cloud.adminSdk(secretKey) : cloud.nodeSdk(secretKey))
      .database()
      .collection('cases')
      .add({ text: "!'()* 头痛 &=+", at: new Date(0), deep: [{ n: 1.5 }, null] })
      .catch((error: unknown) => error);
  const sent = async () => {
    await send();
    const request = seen.at(-1)!;
    return { request, params: JSON.parse(request.body.toString()) as Record<string, unknown> };
  };
  const verify = signatureVerifier(CREDENTIAL);

  it('is let in with the right key and refused with another', async () => {
    expect(await send()).toMatchObject({ id: expect.any(String) });
    expect(await send('another-key')).toMatchObject({ code: 'SIGN_PARAM_INVALID' });
  });

  it('is refused when anything in its body was changed, added or left out on the way', async () => {
    const { request, params } = await sent();
    expect(verify(request, params)).toBeUndefined();
    expect(verify(request, { ...params, collectionName: 'other' })).toBeDefined();
    expect(verify(request, { ...params, transactionId: 'injected' })).toBeDefined();
    const { data, ...less } = params;
    expect(data).toBeDefined();
    expect(verify(request, less)).toBeDefined();
  });

  it('is refused once its signature has run out', async () => {
    const { request, params } = await sent();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 901_000 });
    try {
      expect(verify(request, params)).toBe('signature expired');
    } finally {
      vi.useRealTimers();
    }
  });
});

it('refuses a request that bears no signature', async () => {
  const body = JSON.stringify({
    action: 'database.queryDocument',
    collectionName: 'cases',
    envName: 'test-env',
  });
  const answer = await fetch(`${cloud.url}/admin`, { method: 'POST', body });
  expect(await answer.json()).toMatchObject({ code: 'SIGN_PARAM_INVALID' });
});
