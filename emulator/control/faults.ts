import { json, type Service, type WireRequest, type WireResponse } from '../kernel/service';

export type FaultKind = 'delay' | 'drop_before' | 'drop_after' | 'error' | 'duplicate' | 'reorder';

/** Something that goes wrong on the way, the next `times` times that an operation matches. */
export type Fault = {
  /** An operation's name, e.g. `functions.callFunction:consultation`; `*` stands for anything. */
  readonly operation: string;
  readonly kind: FaultKind;
  readonly times?: number;
  /** For `delay`, real ms. */
  readonly delayMs?: number;
  /** For `error`, instead of the vendor's general failure. */
  readonly code?: string;
  readonly message?: string;
};

export type Faults = {
  readonly add: (fault: Fault) => void;
  readonly clear: () => void;
  /** What is planned and has not happened yet. */
  readonly planned: () => readonly (Fault & { readonly left: number })[];
  /** Resolves once another request of the kind has been answered, or after a while without one. */
  readonly nextOf: (fault: Fault) => Promise<void>;
  readonly answered: (operations: () => readonly string[]) => void;
  /** The fault that hits this request now, if any; it counts as used. */
  readonly before: (operations: () => readonly string[]) => Fault | undefined;
};

export function faultPlan(): Faults {
  let planned: { fault: Fault; pattern: RegExp; left: number }[] = [];
  const held = new Set<{ pattern: RegExp; release: () => void }>();
  return {
    add: (fault) => void planned.push({ fault, pattern: patternOf(fault.operation), left: fault.times ?? 1 }),
    clear: () => void (planned = []),
    planned: () => planned.map(({ fault, left }) => ({ ...fault, left })),
    nextOf: ({ operation }) =>
      new Promise((resolve) => {
        const waiting = { pattern: patternOf(operation), release };
        const timer = setTimeout(release, LONGEST_HOLD_MS);
        held.add(waiting);
        function release() {
          clearTimeout(timer);
          held.delete(waiting);
          resolve();
        }
      }),
    answered(operations) {
      if (held.size === 0) return;
      const names = operations();
      for (const { pattern, release } of held) if (names.some((name) => pattern.test(name))) release();
    },
    before(operations) {
      if (planned.length === 0) return undefined;
      const names = operations();
      const hit = planned.find(({ pattern }) => names.some((name) => pattern.test(name)));
      if (!hit) return undefined;
      hit.left--;
      planned = planned.filter(({ left }) => left > 0);
      return hit.fault;
    },
  };
}

/** A request that was to be overtaken goes on alone after this many real ms. */
const LONGEST_HOLD_MS = 2000;

const patternOf = (operation: string): RegExp =>
  new RegExp(`^${operation.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`);

/** A service on a line that sometimes fails. */
export function withFaults(
  service: Service,
  faults: Faults,
  operationsOf: (request: WireRequest) => readonly string[],
): Service {
  return {
    ...service,
    async handle(request) {
      const operations = () => operationsOf(request);
      const fault = faults.before(operations);
      if (fault?.kind === 'reorder') await faults.nextOf(fault);
      else if (fault) return suffer(fault.kind, fault, request, service);
      const answer = await service.handle(request);
      faults.answered(operations);
      return answer;
    },
  };
}

const NO_ANSWER: WireResponse = { status: 0 };

async function suffer(
  kind: Exclude<FaultKind, 'reorder'>,
  fault: Fault,
  request: WireRequest,
  service: Service,
): Promise<WireResponse> {
  switch (kind) {
    case 'drop_before':
      return NO_ANSWER;
    case 'drop_after':
      await service.handle(request);
      return NO_ANSWER;
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, fault.delayMs ?? 1000));
      return service.handle(request);
    case 'duplicate':
      await service.handle(request);
      return service.handle(request);
    case 'error':
      return vendorFailure(request, fault);
  }
}

/** The vendor's own trouble, in the shape each of its doors gives it. */
function vendorFailure({ path, headers }: WireRequest, { code, message }: Fault): WireResponse {
  if (path.startsWith('/client/')) {
    return json(200, { errCode: Number(code ?? -501001), errMsg: message ?? 'resource system error' });
  }
  if (path === '/admin') {
    return json(200, { code: code ?? 'SYS_ERR', message: message ?? 'system error', requestId: 'fault' });
  }
  if (path.startsWith('/v3/')) {
    return json(500, { code: code ?? 'SYSTEM_ERROR', message: message ?? '系统异常，请稍后重试' });
  }
  if ('x-tc-action' in headers) {
    const Error = { Code: code ?? 'InternalError', Message: message ?? 'internal error' };
    return json(200, { Response: { Error, RequestId: 'fault' } });
  }
  return json(500, { code: code ?? 'SYS_ERR', message: message ?? 'system error' });
}
