import { fileURLToPath } from 'node:url';
import type { RuleSet } from '../cloudbaserc';
import type { FunctionHost } from '../cloudbase/functions/functionHost';
import { compile } from '../kernel/compile';
import { json, type Service, type WireRequest, type WireResponse } from '../kernel/service';
import type { WechatSessions } from '../wechat/sessions';
import type { WechatUsers } from '../wechat/users';
import { callFunction } from './operations/callFunction';
import { deleteFile } from './operations/deleteFile';
import { listUsers, login, loginCode, newUser } from './operations/login';
import { tempUrls } from './operations/tempUrls';
import { uploadMetadata } from './operations/uploadMetadata';
import type { StoragePort } from './storagePort';

export type ClientWorld = {
  readonly appid: string;
  readonly users: WechatUsers;
  readonly sessions: WechatSessions;
  readonly functions: FunctionHost;
  readonly storage: StoragePort;
  readonly storageRules: RuleSet | undefined;
};

/** One thing WeChat's client does for an app; `openid` is who holds the phone. */
export type ClientOperation = (
  request: WireRequest,
  world: ClientWorld,
  openid: string,
) => Promise<WireResponse> | WireResponse;

/** These come before anybody is logged in. */
const OPEN: Readonly<Record<string, ClientOperation>> = {
  'GET /client/users': listUsers,
  'POST /client/users': newUser,
  'POST /client/login': login,
};

const LOGGED_IN: Readonly<Record<string, ClientOperation>> = {
  'POST /client/loginCode': loginCode,
  'POST /client/callFunction': callFunction,
  'POST /client/uploadMetadata': uploadMetadata,
  'POST /client/tempUrls': tempUrls,
  'POST /client/deleteFile': deleteFile,
};

/** What WeChat itself would do for the app, and `/client/wx.js`, which gives a browser its `wx`. */
export function clientService(world: ClientWorld): Service & { readonly operations: readonly string[] } {
  return {
    name: 'client',
    operations: [
      'GET /client/wx.js',
      ...Object.keys(OPEN),
      ...Object.keys(LOGGED_IN),
      'WebSocket /client/watch',
    ],
    owns: ({ path }) => path.startsWith('/client/'),
    async handle(request) {
      const name = `${request.method} ${request.path}`;
      if (name === 'GET /client/wx.js') return wxScript();
      const open = OPEN[name];
      if (open) return open(request, world, '');
      const operation = LOGGED_IN[name];
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
