import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { dirname } from 'node:path';

/** A person with a WeChat account. */
export type WechatUser = {
  readonly openid: string;
  readonly nickname: string;
  readonly avatarUrl?: string;
  readonly note?: string;
  /** Bound to the account; the app learns it only when its owner presses the button. */
  readonly phoneNumber?: string;
};

export type WechatUsers = {
  readonly all: () => readonly WechatUser[];
  readonly find: (openidOrNickname: string) => WechatUser | undefined;
  /** A new account; a nickname that is taken gets a number behind it. */
  readonly create: (nickname: string) => WechatUser;
};

/** The personas given, and those made on the way, which `file` keeps between runs. */
export function wechatUsers(appid: string, personas: readonly WechatUser[], file: string): WechatUsers {
  const made: WechatUser[] = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as WechatUser[]) : [];
  const all = (): readonly WechatUser[] => [...personas, ...made];
  const find = (name: string): WechatUser | undefined =>
    all().find(({ openid, nickname }) => openid === name || nickname === name);
  return {
    all,
    find,
    create(wanted) {
      const base = wanted.trim().slice(0, 20) || '微信用户';
      let nickname = base;
      for (let number = 2; find(nickname); number++) nickname = `${base}${number}`;
      const user = { openid: openidOf(appid, nickname), nickname };
      made.push(user);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(made));
      return user;
    },
  };
}

/** 28 characters beginning with `o`, as WeChat's are. */
const openidOf = (appid: string, nickname: string): string =>
  `o${createHash('sha256').update(`${appid}/${nickname}`).digest('base64url').slice(0, 27)}`;
