import type { RuleSet } from '../cloudbaserc';
import type { CustomLogin } from '../cloudbase/customTicket';
import type { FunctionHost } from '../cloudbase/functions/functionHost';
import type { WireRequest, WireResponse } from '../kernel/service';
import type { WechatSessions } from '../wechat/sessions';
import type { Subscriptions } from '../wechat/subscriptions';
import type { WechatUsers } from '../wechat/users';
import type { StoragePort } from './storagePort';

export type ClientWorld = {
  readonly appid: string;
  readonly envId: string;
  readonly customLogin: CustomLogin | undefined;
  readonly now: () => number;
  readonly users: WechatUsers;
  readonly sessions: WechatSessions;
  readonly subscriptions: Subscriptions;
  readonly functions: FunctionHost;
  readonly storage: StoragePort;
  readonly storageRules: RuleSet | undefined;
  /** Ends a face check of Tencent Cloud. @throws when there is no such check. */
  readonly settleFaceCheck: (token: string, passed: boolean) => void;
};

/** One thing WeChat's client does for an app; `openid` is who holds the phone. */
export type ClientOperation = (
  request: WireRequest,
  world: ClientWorld,
  openid: string,
) => Promise<WireResponse> | WireResponse;
