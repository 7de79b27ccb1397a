import { fileURLToPath } from 'node:url';
import { compile } from '../kernel/compile';
import { json, type Service, type WireResponse } from '../kernel/service';
import type { ClientWorld } from './operation';
import { clientOperations, openOperations } from './registry';

/** What WeChat itself would do for the app, and `/client/wx.js`, which gives a browser its `wx`. */
export function clientService(world: ClientWorld): Service {
  return {
    name: 'client',
    owns: ({ path }) => path.startsWith('/client/'),
    async handle(request) {
      const name = `${request.method} ${request.path}`;
      if (name === 'GET /client/wx.js') return wxScript();
      const open = openOperations[name];
      if (open) return open(request, world, '');
      const operation = clientOperations[name];
      if (!operation) return json(404, { errCode: -1, errMsg: `the emulator does not know ${name}` });
      const openid = world.sessions.openidOf(request.headers['x-client-token']);
      if (!openid) return json(401, { errCode: -604100, errMsg: 'not logged in' });
      return operation(request, world, openid);
    },
  };
}

async function wxScript(): Promise<WireResponse> {
  const body = await compile(fileURLToPath(new URL('./wx/main.ts', import.meta.url)), 'browser');
  return {
    status: 200,
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
    body,
  };
}
