import { jsonBody } from '../../kernel/body';
import { json } from '../../kernel/service';
import type { ClientOperation } from '../operation';

/** The accounts one can pick; an openid is never among what a page can read. */
export const listUsers: ClientOperation = (_request, world) =>
  json(200, {
    users: world.users.all().map(({ nickname, avatarUrl, note }) => ({ nickname, avatarUrl, note })),
  });

export const newUser: ClientOperation = (request, world) => {
  const { nickname } = jsonBody(request);
  return json(200, { nickname: world.users.create(typeof nickname === 'string' ? nickname : '').nickname });
};

export const login: ClientOperation = (request, world) => {
  const { openid, nickname } = jsonBody(request);
  const user = world.users.find(String(openid ?? nickname ?? ''));
  if (!user) return json(404, { errCode: -1, errMsg: 'no such WeChat user' });
  return json(200, {
    token: world.sessions.openToken(user.openid),
    appid: world.appid,
    user: { nickname: user.nickname, avatarUrl: user.avatarUrl },
  });
};

/** The code that `wx.login` hands to the app, for the app's server to redeem. */
export const loginCode: ClientOperation = (_request, world, openid) =>
  json(200, { code: world.sessions.issueCode(openid) });
