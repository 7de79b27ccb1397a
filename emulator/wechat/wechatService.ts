import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../clock';
import { jsonBody } from '../kernel/body';
import { json, type Service, type WireRequest } from '../kernel/service';
import type { WechatSessions } from './sessions';

const TOKEN_LIFE_S = 7200;

type Parameters = Readonly<Record<string, string | undefined>>;
type Operation = (parameters: Parameters) => unknown;

/** WeChat's server API: login codes and access tokens. */
export function wechatService(options: {
  appid: string;
  appSecret: string;
  sessions: WechatSessions;
  clock: Clock;
}): Service & { readonly operations: readonly string[] } {
  let accessToken = { value: '', expiresAt: 0 };
  const isOurs = (appid: string | undefined, secret: string | undefined): unknown =>
    appid !== options.appid
      ? refusal(40013, 'invalid appid')
      : secret !== options.appSecret
        ? refusal(40125, 'invalid appsecret')
        : undefined;
  const issueToken: Operation = ({ appid, secret, grant_type: grant, force_refresh: force }) => {
    if (grant !== 'client_credential') return refusal(40002, 'invalid grant_type');
    const refused = isOurs(appid, secret);
    if (refused) return refused;
    if (accessToken.expiresAt <= options.clock.now() || force === 'true') {
      accessToken = {
        value: randomBytes(64).toString('base64url'),
        expiresAt: options.clock.now() + TOKEN_LIFE_S * 1000,
      };
    }
    const expiresIn = Math.ceil((accessToken.expiresAt - options.clock.now()) / 1000);
    return { access_token: accessToken.value, expires_in: expiresIn };
  };
  const operations: Readonly<Record<string, Operation>> = {
    'GET /sns/jscode2session': ({ appid, secret, js_code: code, grant_type: grant }) => {
      if (grant !== 'authorization_code') return refusal(40002, 'invalid grant_type');
      const refused = isOurs(appid, secret);
      if (refused) return refused;
      const openid = options.sessions.redeemCode(code ?? '');
      return openid
        ? { openid, session_key: sessionKeyOf(openid, options.appSecret) }
        : refusal(40029, 'invalid code');
    },
    'GET /cgi-bin/token': issueToken,
    'POST /cgi-bin/stable_token': issueToken,
  };
  return {
    name: 'wechat',
    operations: Object.keys(operations),
    owns: ({ path }) => /^\/(sns|cgi-bin|wxa)\//.test(path),
    async handle(request) {
      const name = `${request.method} ${request.path}`;
      const operation = operations[name];
      if (operation) return json(200, operation(parametersOf(request)));
      console.error(`[emulator] WeChat operation not supported: ${name}`, request.body.toString('utf8'));
      return json(404, { errcode: 40066, errmsg: `the emulator does not know ${name}` });
    },
  };
}

const parametersOf = (request: WireRequest): Parameters => ({
  ...Object.fromEntries(request.query),
  ...Object.fromEntries(Object.entries(jsonBody(request)).map(([name, value]) => [name, String(value)])),
});

const refusal = (errcode: number, errmsg: string): { errcode: number; errmsg: string } => ({
  errcode,
  errmsg,
});

const sessionKeyOf = (openid: string, secret: string): string =>
  createHash('md5').update(`${openid}/${secret}`).digest('base64');
