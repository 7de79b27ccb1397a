import { json, type Service, type WireRequest, type WireResponse } from '../kernel/service';

export type FaultKind = 'delay' | 'drop_before' | 'drop_after' | 'error' | 'duplicate';

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
  /** The fault that hits this request now, if any; it counts as used. */
  readonly before: (operations: () => readonly string[]) => Fault | undefined;
};

export function faultPlan(): Faults {
  let planned: { fault: Fault; pattern: RegExp; left: number }[] = [];
  return {
    add: (fault) => void planned.push({ fault, pattern: patternOf(fault.operation), left: fault.times ?? 1 }),
    clear: () => void (planned = []),
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
      const fault = faults.before(() => operationsOf(request));
      return fault ? suffer(fault, request, service) : service.handle(request);
    },
  };
}

const NO_ANSWER: WireResponse = { status: 0 };

async function suffer(fault: Fault, request: WireRequest, service: Service): Promise<WireResponse> {
  switch (fault.kind) {
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
