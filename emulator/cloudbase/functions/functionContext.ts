import { createHash } from 'node:crypto';
import { uuidOf } from '../getUserInfo';
import type { FunctionSpec } from '../../cloudbaserc';
import type { Caller, InvocationSource } from './invocation';

/** The vendor's default when the config names none. */
const DEFAULT_TIMEOUT_S = 5;
const DEFAULT_MEMORY_MB = 256;

const SOURCE_OF: Readonly<Record<InvocationSource, string>> = {
  client: 'wx_client',
  admin: 'scf',
  http: 'http',
  timer: 'timer',
};

export const timeoutMsOf = (spec: FunctionSpec): number => (spec.timeout ?? DEFAULT_TIMEOUT_S) * 1000;
export const memoryMbOf = (spec: FunctionSpec): number => spec.memorySize ?? DEFAULT_MEMORY_MB;

/** Environment variables that say who calls, for one invocation. */
export function identityOf(caller: Caller | undefined, source: InvocationSource): Record<string, string> {
  const identity: Record<string, string> = { TCB_SOURCE: SOURCE_OF[source] };
  if (!caller) return { ...identity, WX_CONTEXT_KEYS: '' };
  if ('customUserId' in caller)
    return {
      ...identity,
      TCB_SOURCE: 'web_client',
      WX_CONTEXT_KEYS: '',
      TCB_CONTEXT_KEYS: 'TCB_UUID,TCB_CUSTOM_USER_ID,TCB_ISANONYMOUS_USER',
      TCB_UUID: createHash('md5').update(`custom/${caller.customUserId}`).digest('hex'),
      TCB_CUSTOM_USER_ID: caller.customUserId,
      TCB_ISANONYMOUS_USER: 'false',
    };
  return {
    ...identity,
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID',
    WX_OPENID: caller.openid,
    WX_APPID: caller.appid,
    TCB_UUID: uuidOf(caller.appid, caller.openid),
  };
}

/** `context` as SCF gives it, with the caller in the JSON string `environment`. */
export function contextOf(
  spec: FunctionSpec,
  requestId: string,
  world: { envId: string; region: string },
  identity: Record<string, string>,
): Record<string, unknown> {
  const variables = { ...spec.envVariables, TCB_ENV: world.envId, SCF_NAMESPACE: world.envId, ...identity };
  return {
    callbackWaitsForEmptyEventLoop: false,
    memory_limit_in_mb: memoryMbOf(spec),
    time_limit_in_ms: timeoutMsOf(spec),
    request_id: requestId,
    environment: JSON.stringify(variables),
    environ: Object.entries(variables)
      .map(([name, value]) => `${name}=${value}`)
      .join(';'),
    function_name: spec.name,
    function_version: '$LATEST',
    namespace: world.envId,
    tencentcloud_region: world.region,
  };
}
