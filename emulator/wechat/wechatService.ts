import { jsonBody } from '../kernel/body';
import { json, type Service, type WireRequest } from '../kernel/service';
import type { Parameters, WechatWorld } from './operation';
import { wechatOperations } from './registry';

/** WeChat's server API. */
export function wechatService(options: Omit<WechatWorld, 'accessToken'>): Service {
  const accessToken = { value: '', expiresAt: 0, former: new Set<string>() };
  const world: WechatWorld = { ...options, accessToken };
  return {
    name: 'wechat',
    owns: ({ path }) => /^\/(sns|cgi-bin|wxa)\//.test(path),
    async handle(request) {
      const name = `${request.method} ${request.path}`;
      const operation = wechatOperations[name];
      if (!operation) {
        console.error(`[emulator] WeChat operation not supported: ${name}`, request.body.toString('utf8'));
        return json(404, { errcode: 40066, errmsg: `the emulator does not know ${name}` });
      }
      const answer = await operation(parametersOf(request), world, jsonBody(request));
      return 'bytes' in answer ? (answer.bytes as never) : json(200, answer);
    },
  };
}

const parametersOf = (request: WireRequest): Parameters => ({
  ...Object.fromEntries(request.query),
  ...Object.fromEntries(Object.entries(jsonBody(request)).map(([name, value]) => [name, String(value)])),
});
