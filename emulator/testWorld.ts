import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWorld, type Cloudbaserc, type World, type WorldOptions } from './world';

/** One pair does for both sides here: no test of this file's users checks a payment's signature. */
const KEYS = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

/** A small cloud of throwaway functions, for the emulator's own tests. */
export async function testWorld(
  functions: Readonly<Record<string, string>>,
  options: { config?: Partial<Cloudbaserc> } & Partial<WorldOptions> = {},
) {
  const root = mkdtempSync(join(tmpdir(), 'emulator-test-'));
  for (const [name, code] of Object.entries(functions)) writeFunction(root, name, code);
  const { privateKey, publicKey } = KEYS;
  const { config, ...rest } = options;
  const world = await startWorld({
    envId: 'test-env',
    secretId: 'AKIDtest',
    secretKey: 'secret',
    root,
    cloudbaserc: {
      functionRoot: './functions',
      functions: Object.keys(functions).map((name) => ({ name, timeout: 5 })),
      ...config,
    },
    wechat: {
      appid: 'wxtest',
      appSecret: 'app-secret',
      users: [
        { openid: 'o-mei', nickname: '小梅', note: '患者', phoneNumber: '13800138000' },
        { openid: 'o-chen', nickname: '陈医生', phoneNumber: '13900139000' },
      ],
      templates: [
        {
          id: 'tmpl-accepted',
          title: '医生接诊通知',
          values: { thing1: '医生', time2: '接诊时间', phrase3: '状态' },
        },
      ],
    },
    merchant: {
      mchid: '1900000001',
      serialNo: 'ABCD',
      publicKeyPem: publicKey,
      apiV3Key: 'k'.repeat(32),
      platformPublicKeyId: 'PUB_KEY_ID_1',
      platformPrivateKeyPem: privateKey,
    },
    ...rest,
  });
  return {
    ...world,
    rewrite: (name: string, code: string) => writeFunction(root, name, code),
    async stop() {
      await world.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

export type TestWorld = Awaited<ReturnType<typeof testWorld>>;

function writeFunction(root: string, name: string, code: string): void {
  mkdirSync(join(root, 'functions', name), { recursive: true });
  writeFileSync(join(root, 'functions', name, 'index.js'), code);
}

/** A phone on which somebody is logged in: what `wx.js` does, without a browser. */
export async function phoneOf(world: Pick<World, 'url'>, nickname: string) {
  const post = async (path: string, body: unknown, token = ''): Promise<Record<string, unknown>> => {
    const response = await fetch(`${world.url}${path}`, {
      method: 'POST',
      headers: { 'x-client-token': token },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Record<string, unknown>;
  };
  const token = String((await post('/client/login', { nickname }))['token']);
  return {
    token,
    ask: (operation: string, body: unknown) => post(`/client/${operation}`, body, token),
    call: (name: string, data: unknown = {}) => post('/client/callFunction', { name, data }, token),
  };
}
