import { userOfTicket } from '../../cloudbase/customTicket';
import { jsonBody } from '../../kernel/body';
import { json } from '../../kernel/service';
import type { ClientOperation } from '../operation';
import { customSubject } from '../subject';

/** 自定义登录: a web client signs in with a ticket that the app's own server has made. */
export const signInWithTicket: ClientOperation = (request, { customLogin, envId, now, sessions }) => {
  const { ticket } = jsonBody(request);
  const uid = customLogin && userOfTicket(String(ticket), customLogin, envId, now());
  if (!uid) return json(200, { errCode: -1, errMsg: 'INVALID_PARAM: the ticket does not hold' });
  return json(200, { token: sessions.openToken(customSubject(uid)), uid });
};
