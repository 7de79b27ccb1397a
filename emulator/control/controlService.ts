import { jsonBody } from '../kernel/body';
import { json, type Service, type WireRequest, type WireResponse } from '../kernel/service';
import { dashboard } from '../dashboard/dashboard';
import { COURIER_KINDS } from '../courier/courierService';
import type { Control } from './control';
import type { Fault } from './faults';
import { overview } from './overview';

type Command = (control: Control, request: WireRequest) => Promise<unknown> | unknown;

const COMMANDS: Readonly<Record<string, Command>> = {
  'GET /__control/clock': ({ now, offset }) => ({ now: now(), offset: offset() }),
  'POST /__control/clock': async (control, request) => {
    const { ms, coalesceMs } = jsonBody(request);
    if (typeof ms !== 'number' || ms < 0)
      throw new RangeError('ms must be a number of milliseconds, not negative');
    await control.advance(ms, typeof coalesceMs === 'number' ? { coalesceMs } : {});
    return { now: control.now() };
  },
  'POST /__control/faults': (control, request) => {
    control.faults.add(jsonBody(request) as unknown as Fault);
    return { ok: true };
  },
  'DELETE /__control/faults': (control) => (control.faults.clear(), { ok: true }),
  'POST /__control/reset': (control) => (control.reset(), { ok: true }),
  'POST /__control/cut': (control) => (control.cutRealtime(), { ok: true }),
  'GET /__control/faults': ({ faults }) => faults.planned(),
  'GET /__control/overview': overview,
  'GET /__control/documents': (control, { query }) => {
    const skip = Number(query.get('skip') ?? 0);
    return control.documents(query.get('collection') ?? '', parsed(query.get('query') ?? '{}'), {
      skip: Number.isInteger(skip) && skip > 0 ? skip : 0,
      limit: 20,
    });
  },
  'GET /__control/snapshots': ({ snapshots }) => snapshots.names(),
  'POST /__control/snapshots': ({ snapshots }, request) => (snapshots.take(nameIn(request)), { ok: true }),
  'POST /__control/snapshots/restore': ({ snapshots }, request) => (
    snapshots.restore(nameIn(request)),
    { ok: true }
  ),
  'POST /__control/payments/pay': ({ wechatPay }, request) => ({
    result: wechatPay.pay(String(jsonBody(request)['prepayId'])),
  }),
  'POST /__control/payments/notify': ({ wechatPay }, request) => (
    wechatPay.notifyAgain(String(jsonBody(request)['outTradeNo'])),
    { ok: true }
  ),
  'POST /__control/payments/refund': ({ wechatPay }, request) => {
    const { outRefundNo, state } = jsonBody(request);
    if (state !== 'SUCCESS' && state !== 'ABNORMAL' && state !== 'CLOSED')
      throw new RangeError('state must be SUCCESS, ABNORMAL or CLOSED');
    return { ended: wechatPay.endRefund(String(outRefundNo), state) };
  },
  'POST /__control/payments/transfer': ({ wechatPay }, request) => {
    const { outBillNo, end } = jsonBody(request);
    return { ended: wechatPay.endTransfer(String(outBillNo), end === 'taken' ? 'taken' : 'failed') };
  },
  'POST /__control/payments/redeliver': async ({ wechatPay }) => (await wechatPay.redeliver(), { ok: true }),
  'POST /__control/payments/forge': async ({ wechatPay }, request) => ({
    status: await wechatPay.sendForgedNotification(String(jsonBody(request)['outTradeNo'])),
  }),
  'GET /__control/rooms': ({ trtc }, { query }) => trtc.inRoom(query.get('roomId') ?? ''),
  'POST /__control/rooms/quality': ({ trtc }, request) => {
    const { roomId, userId, level } = jsonBody(request);
    return (trtc.quality(String(roomId), String(userId), Number(level)), { ok: true });
  },
  'POST /__control/rooms/cut': ({ trtc }, request) => {
    const { roomId, userId } = jsonBody(request);
    return (trtc.cut(String(roomId), String(userId)), { ok: true });
  },
  'POST /__control/rooms/kick': ({ trtc }, request) => {
    const { roomId, userId } = jsonBody(request);
    return (trtc.kick(String(roomId), String(userId)), { ok: true });
  },
  'POST /__control/courier/move': async ({ courier }, request) => {
    const { id, kind, place } = jsonBody(request);
    const known = COURIER_KINDS.find((it) => it === kind);
    if (!known) throw new RangeError(`kind must be one of ${COURIER_KINDS.join(', ')}`);
    await courier.move(String(id), known, typeof place === 'string' ? { place } : {});
    return { ok: true };
  },
  'GET /__control/inspect': (control) => control.inspect(),
  'POST /__control/counters/reset': (control) => (control.resetCounters(), { ok: true }),
};

const nameIn = (request: WireRequest): string => String(jsonBody(request)['name']);

function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Said below.
  }
  throw new RangeError('the query is not a JSON object');
}

/** The control plane over HTTP, for tests in another process. It answers this machine alone. */
export function controlService(control: Control): Service {
  return {
    name: 'control',
    owns: ({ path }) => path.startsWith('/__control/'),
    async handle(request): Promise<WireResponse> {
      if (!isLoopback(request)) return json(403, { message: 'the control plane answers this machine only' });
      if (isForeign(request))
        return json(403, { message: 'a page from elsewhere may not control this world' });
      const page = await dashboard(request);
      if (page) return page;
      const command = COMMANDS[`${request.method} ${request.path}`];
      if (!command) return json(404, { message: 'no such control', controls: Object.keys(COMMANDS) });
      try {
        return json(200, await command(control, request));
      } catch (error) {
        if (error instanceof RangeError) return json(400, { message: error.message });
        throw error;
      }
    },
  };
}

/** A browser names the page that asks; one from another address must not reset a world, or read it. */
const isForeign = ({ headers, origin }: WireRequest): boolean =>
  (headers['origin'] !== undefined && headers['origin'] !== origin) ||
  headers['sec-fetch-site'] === 'cross-site';

const isLoopback = ({ remoteAddress = '' }: WireRequest): boolean =>
  remoteAddress === '::1' || remoteAddress.replace(/^::ffff:/, '').startsWith('127.');
