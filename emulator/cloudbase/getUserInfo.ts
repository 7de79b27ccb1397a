import { createHash } from 'node:crypto';
import type { Params } from './database/operation';
import { invalidParam } from './vendorError';

/** Who can be asked about: WeChat users of the app. */
export type UserBook = {
  readonly appid: string;
  readonly all: () => readonly { readonly openid: string; readonly nickname: string }[];
};

/** The user id that CloudBase gives to a WeChat user of an app. */
export const uuidOf = (appid: string, openid: string): string =>
  createHash('md5').update(`${appid}/${openid}`).digest('hex');

/** `auth.getUserInfoForAdmin`: a user by id. */
export function getUserInfo({ uuid }: Params, { appid, all }: UserBook): object {
  if (typeof uuid !== 'string' || uuid === '') throw invalidParam('uuid must be a string');
  const user = all().find(({ openid }) => uuidOf(appid, openid) === uuid);
  if (!user) throw invalidParam('user not found');
  const { openid, nickname } = user;
  return { data: { openId: openid, appId: appid, uid: uuid, nickName: nickname, isAnonymous: false } };
}
