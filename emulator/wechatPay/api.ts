import { randomUUID } from 'node:crypto';
import { json, type WireRequest, type WireResponse } from '../kernel/service';
import { realDelay, type PayFault, type PayFaults } from './faultPort';
import { payError, type Answer, type Operation, type PayWorld } from './operation';
import { signedHeaders } from './platformSeal';
import { operations } from './registry';
import { requestSignatures } from './requestSignature';

/** The status that the vendor documents with each code; what is not here is its own trouble. */
const STATUS_OF: Readonly<Record<string, number>> = {
  ...{ PARAM_ERROR: 400, INVALID_REQUEST: 400, APPID_MCHID_NOT_MATCH: 400, MCH_NOT_EXISTS: 400 },
  ...{ ORDER_CLOSED: 400, ORDERPAID: 400, SIGN_ERROR: 401, ACCOUNT_ERROR: 403, NO_AUTH: 403 },
  ...{ NOT_ENOUGH: 403, OUT_TRADE_NO_USED: 403, RULE_LIMIT: 403, TRADE_ERROR: 403 },
  ...{ USER_ACCOUNT_ABNORMAL: 403, ORDER_NOT_EXIST: 404, RESOURCE_NOT_EXISTS: 404, FREQUENCY_LIMITED: 429 },
};
const NO_ANSWER: WireResponse = { status: 0 };

/** `/v3/*`: who asks is verified, and every answer is signed. */
export function payApi(world: PayWorld, faults: PayFaults) {
  const refusalOf = requestSignatures(world.merchant, world.now);
  const sign = ({ status, body, file }: Answer): WireResponse => {
    if (file) return { status, headers: { 'content-type': 'application/octet-stream' }, body: file };
    const text = body === undefined ? '' : JSON.stringify(body);
    const signature = signedHeaders(world.merchant, text, world.now());
    return { ...json(status, {}, { ...signature, 'Request-ID': randomUUID() }), body: text };
  };
  return async (request: WireRequest): Promise<WireResponse> => {
    const refusal = refusalOf(request);
    if (refusal) return sign(refusal);
    const operation = operations.find(
      ({ method, path }) => method === request.method && path.test(request.path),
    );
    if (!operation) return sign(unknown(request));
    const fault = faults.before(() => [`wechatPay.${operation.name}`]);
    if (fault?.kind === 'drop_before') return NO_ANSWER;
    if (fault?.kind === 'error') return sign(failure(fault));
    if (fault?.kind === 'delay') await realDelay(fault.delayMs ?? 1000);
    const answer = perform(operation, request, world);
    if (fault?.kind === 'drop_after') return NO_ANSWER;
    return sign(fault?.kind === 'duplicate' ? perform(operation, request, world) : answer);
  };
}

function perform(operation: Operation, request: WireRequest, world: PayWorld): Answer {
  const id = decodeURIComponent(operation.path.exec(request.path)?.[1] ?? '');
  const { query, origin } = request;
  return operation.answer({ body: request.body.toString('utf8'), id, query, origin }, world);
}

function unknown(request: WireRequest): Answer {
  console.error(
    `[emulator] wechatPay has no ${request.method} ${request.target}`,
    request.body.toString('utf8'),
  );
  return payError(404, 'RESOURCE_NOT_EXISTS', `${request.method} ${request.path}`);
}

const failure = ({ code = 'SYSTEM_ERROR', message = '系统异常，请稍后重试' }: PayFault): Answer =>
  payError(STATUS_OF[code] ?? 500, code, message);
