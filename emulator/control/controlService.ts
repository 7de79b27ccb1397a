import { jsonBody } from '../kernel/body';
import { json, type Service, type WireRequest, type WireResponse } from '../kernel/service';
import type { Control } from './control';
import type { Fault } from './faults';

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
  'GET /__control/inspect': (control) => control.inspect(),
  'POST /__control/counters/reset': (control) => (control.resetCounters(), { ok: true }),
};

/** The control plane over HTTP, for tests in another process. It answers this machine alone. */
export function controlService(control: Control): Service {
  return {
    name: 'control',
    owns: ({ path }) => path.startsWith('/__control/'),
    async handle(request): Promise<WireResponse> {
      if (!isLoopback(request)) return json(403, { message: 'the control plane answers this machine only' });
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

const isLoopback = ({ remoteAddress = '' }: WireRequest): boolean =>
  remoteAddress === '::1' || remoteAddress.replace(/^::ffff:/, '').startsWith('127.');
