import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { keysIn } from './developmentKeys';
import { startWorld, type Cloudbaserc } from './world';

const USAGE = `Usage: npm run cloud -- [--port N] [--data DIR] [--config cloudbaserc.json] [--static DIR] [--env ID]

  --port    the one port of everything; any free one when left out
  --data    where documents, files, payments and keys are kept; .cloud when left out
  --config  functions, collections, rules and routes; ./cloudbaserc.json when there is one
  --static  a built web app to serve
  --env     the environment's id
`;
const APPID = 'touristappid';
const MERCHANT = {
  mchid: '1900000001',
  serialNo: '1F2E3D4C5B6A79880123456789ABCDEF01234567',
  platformPublicKeyId: 'PUB_KEY_ID_0000000000000000000000000000000001',
} as const;
const USERS = ['小明', '小红'].map((nickname, at) => ({ openid: `o-user-${at + 1}`, nickname }));

/** The arguments as they were given; a word nobody knows is answered with the usage. */
function argumentsOf(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { port: text, data: text, config: text, static: text, env: text };
  try {
    const { values } = parseArgs({ args: [...args], options });
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port wants a number');
    return { ...values, port };
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
}

function configOf(given: string | undefined): { config: Cloudbaserc; root: string } {
  const file = path.resolve(given ?? 'cloudbaserc.json');
  if (!given && !existsSync(file)) return { config: {}, root: process.cwd() };
  return { config: JSON.parse(readFileSync(file, 'utf8')) as Cloudbaserc, root: path.dirname(file) };
}

const given = argumentsOf(process.argv.slice(2));
const dataDir = path.resolve(given.data ?? '.cloud');
const { config, root } = configOf(given.config);
const named = config.envId?.includes('{{') ? undefined : config.envId;
const envId = given.env ?? named ?? 'local';
const keys = await keysIn(dataDir);

const world = await startWorld({
  dataDir,
  port: given.port,
  envId,
  secretId: keys.secretId,
  secretKey: keys.secretKey,
  cloudbaserc: config,
  root,
  wechat: { appid: APPID, appSecret: keys.appSecret, users: USERS },
  merchant: {
    ...MERCHANT,
    publicKeyPem: keys.merchant.publicKeyPem,
    apiV3Key: keys.apiV3Key,
    platformPrivateKeyPem: keys.platform.privateKeyPem,
  },
  ...(given.static && { staticDir: path.resolve(given.static) }),
  onFunctionLog: (line) => void process.stderr.write(`${JSON.stringify(line)}\n`),
});

const { url } = world;
const ready = {
  url,
  serviceUrl: `${url}/admin`,
  wxScript: `${url}/client/wx.js`,
  control: `${url}/__control`,
  envId,
  secretId: keys.secretId,
  secretKey: keys.secretKey,
  wechat: { baseUrl: url, appid: APPID, appSecret: keys.appSecret, users: USERS },
  wechatPay: {
    baseUrl: url,
    mchid: MERCHANT.mchid,
    serialNo: MERCHANT.serialNo,
    privateKeyPem: keys.merchant.privateKeyPem,
    apiV3Key: keys.apiV3Key,
    platformPublicKeyId: MERCHANT.platformPublicKeyId,
    platformPublicKeyPem: keys.platform.publicKeyPem,
  },
};
process.stdout.write(`${JSON.stringify(ready)}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void world.stop().then(() => process.exit(0)));
