import { createHash } from 'node:crypto';
import { refusal, refuseStranger, type WechatOperation } from '../operation';

/** Redeems the code of `wx.login`. */
export const jscode2session: WechatOperation = (parameters, world) => {
  if (parameters['grant_type'] !== 'authorization_code') return refusal(40002, 'invalid grant_type');
  const refused = refuseStranger(parameters, world);
  if (refused) return refused;
  const openid = world.sessions.redeemCode(parameters['js_code'] ?? '');
  if (!openid) return refusal(40029, 'invalid code');
  return { openid, session_key: createHash('md5').update(`${openid}/${world.appSecret}`).digest('base64') };
};
