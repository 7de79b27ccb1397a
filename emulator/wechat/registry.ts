import type { WechatOperation } from './operation';
import { jscode2session } from './operations/jscode2session';
import { token } from './operations/token';

/** WeChat's server API, as much of it as there is. */
export const wechatOperations: Readonly<Record<string, WechatOperation>> = {
  'GET /sns/jscode2session': jscode2session,
  'GET /cgi-bin/token': token,
  'POST /cgi-bin/stable_token': token,
};
