import { randomBytes } from 'node:crypto';
import { refusal, refuseStranger, type WechatOperation } from '../operation';

const LIFE_S = 7200;

/** The access token of the app's server; the same one until it ends or is forced anew. */
export const token: WechatOperation = (parameters, world) => {
  if (parameters['grant_type'] !== 'client_credential') return refusal(40002, 'invalid grant_type');
  const refused = refuseStranger(parameters, world);
  if (refused) return refused;
  const { accessToken, clock } = world;
  if (accessToken.expiresAt <= clock.now() || parameters['force_refresh'] === 'true') {
    if (accessToken.value !== '') accessToken.former.add(accessToken.value);
    accessToken.value = randomBytes(64).toString('base64url');
    accessToken.expiresAt = clock.now() + LIFE_S * 1000;
  }
  return {
    access_token: accessToken.value,
    expires_in: Math.ceil((accessToken.expiresAt - clock.now()) / 1000),
  };
};
