import { FunctionError } from '../../cloudbase/functions/functionError';
import { jsonBody } from '../../kernel/body';
import type { ClientOperation } from '../operation';
import { callerOf } from '../subject';
import { functionFailure } from '../clientErrors';

/** `wx.cloud.callFunction`: WeChat adds who calls, in the context and in `event.userInfo`. */
export const callFunction: ClientOperation = async (request, world, openid) => {
  const { name, data } = jsonBody(request);
  const caller = callerOf(openid, world.appid);
  const event = {
    ...(typeof data === 'object' && data !== null ? data : {}),
    ...('openid' in caller && { userInfo: { appId: world.appid, openId: openid } }),
  };
  try {
    const { text, requestId } = await world.functions.run(String(name), event, { source: 'client', caller });
    return {
      status: 200,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: `{"result":${text},"requestID":"${requestId}"}`,
    };
  } catch (error) {
    if (error instanceof FunctionError) return functionFailure(error);
    throw error;
  }
};
