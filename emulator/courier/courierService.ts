import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock';
import { jsonBody } from '../kernel/body';
import { json, type Service, type WireRequest, type WireResponse } from '../kernel/service';

/** What a courier tells of a parcel. */
export const COURIER_KINDS = [
  ...(['booked', 'collected', 'in_transit', 'out_for_delivery'] as const),
  ...(['delivered', 'lost', 'refused'] as const),
] as const;
export type CourierKind = (typeof COURIER_KINDS)[number];

export type CourierEvent = {
  readonly eventId: string;
  readonly kind: CourierKind;
  readonly at: number;
  readonly place?: string;
};

/** A parcel as its courier knows it. */
export type CourierParcel = {
  readonly id: string;
  readonly waybill: string;
  readonly isCold: boolean;
  readonly notifyUrl: string;
  readonly to: { readonly name: string; readonly detail: string };
  events: CourierEvent[];
};

export type CourierOptions = {
  readonly appKey: string;
  readonly appSecret: string;
  readonly hasColdChain: boolean;
};

/** What only the people of a courier could do. */
export type CourierControl = {
  readonly parcels: () => readonly CourierParcel[];
  /** Something happens to a parcel, and whoever booked it is told; `times` as often. */
  readonly move: (
    id: string,
    kind: CourierKind,
    how?: { place?: string; at?: number; times?: number },
  ) => Promise<void>;
  /** Tells once more of everything, the newest first. */
  readonly tellAgain: (id: string) => Promise<void>;
  /** Claims something, signed with another key; tells the status it was answered with. */
  readonly forge: (id: string, kind: CourierKind) => Promise<number>;
  readonly clear: () => void;
  readonly snapshot: () => object;
  readonly restore: (snapshot: object) => void;
};

/** A request that is older was kept by somebody (s). */
const SKEW_S = 300;
/** A notification that nobody took is told again after so long. */
const AGAIN_AFTER_MS = [15_000, 60_000, 300_000, 1_800_000, 7_200_000] as const;

const PARCELS = '/courier/v1/parcels';

const signatureOf = (secret: string, parts: readonly string[], body: string): string =>
  createHmac('sha256', secret)
    .update([...parts, createHash('sha256').update(body).digest('hex')].join('\n'))
    .digest('hex');

const isEqual = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** A courier with an API of its own: signed requests in, signed events out. */
export function courierService(
  options: CourierOptions & { readonly clock: Clock },
): Service & { readonly control: CourierControl } {
  const { clock, appSecret, appKey, hasColdChain } = options;
  const parcels = new Map<string, CourierParcel>();
  const nonces = new Set<string>();
  const planned = new Set<() => void>();

  async function post(parcel: CourierParcel, event: CourierEvent, secret = appSecret): Promise<number> {
    const body = JSON.stringify({ parcelId: parcel.id, event });
    const time = String(Math.floor(clock.now() / 1000));
    const nonce = randomUUID();
    const headers = {
      'content-type': 'application/json',
      'x-courier-time': time,
      'x-courier-nonce': nonce,
      'x-courier-signature': signatureOf(secret, ['NOTIFY', time, nonce], body),
    };
    try {
      const answer = await fetch(parcel.notifyUrl, { method: 'POST', headers, body });
      await answer.arrayBuffer();
      return answer.status;
    } catch {
      return 0;
    }
  }

  async function tell(parcel: CourierParcel, event: CourierEvent, attempt = 0): Promise<void> {
    const status = await post(parcel, event);
    const wait = AGAIN_AFTER_MS[attempt];
    if ((status >= 200 && status < 300) || wait === undefined) return;
    const cancel = clock.at(clock.now() + wait, async () => {
      planned.delete(cancel);
      await tell(parcel, event, attempt + 1);
    });
    planned.add(cancel);
  }

  /** Why a request is not one of the merchant's. */
  function stranger({ method, target, headers, body }: WireRequest): WireResponse | undefined {
    const time = headers['x-courier-time'] ?? '';
    const nonce = headers['x-courier-nonce'] ?? '';
    const expected = signatureOf(appSecret, [method, target, time, nonce], body.toString('utf8'));
    const isOurs =
      headers['x-courier-key'] === appKey && isEqual(headers['x-courier-signature'] ?? '', expected);
    if (!isOurs) return json(401, { message: 'signature' });
    if (Math.abs(clock.now() / 1000 - Number(time)) > SKEW_S) return json(401, { message: 'time' });
    if (nonce === '' || nonces.has(nonce)) return json(401, { message: 'nonce' });
    nonces.add(nonce);
    return undefined;
  }

  function book(request: WireRequest): WireResponse {
    const { id, to, isCold, notifyUrl } = jsonBody(request) as Partial<CourierParcel>;
    if (typeof id !== 'string' || typeof notifyUrl !== 'string' || !to?.name || !to.detail)
      return json(400, { message: 'id, notifyUrl and to are needed' });
    if (isCold === true && !hasColdChain) return json(422, { message: 'no cold chain here' });
    const known = parcels.get(id);
    if (known) return json(200, { waybill: known.waybill });
    const waybill = `EM${String(1_000_000_000 + parcels.size)}`;
    parcels.set(id, { id, waybill, isCold: isCold === true, notifyUrl, to, events: [] });
    return json(200, { waybill });
  }

  const add = (id: string, kind: CourierKind, how: { place?: string; at?: number }): CourierEvent => {
    const parcel = parcels.get(id);
    if (!parcel) throw new RangeError('no such parcel');
    const event: CourierEvent = {
      ...{ eventId: randomUUID(), kind, at: how.at ?? clock.now() },
      ...(how.place !== undefined && { place: how.place }),
    };
    parcel.events.push(event);
    return event;
  };

  return {
    name: 'courier',
    owns: ({ path }) => path.startsWith('/courier/'),
    async handle(request) {
      const refused = stranger(request);
      if (refused) return refused;
      if (request.method === 'POST' && request.path === PARCELS) return book(request);
      const parcel = parcels.get(decodeURIComponent(request.path.slice(PARCELS.length + 1)));
      if (request.method !== 'GET' || !parcel) return json(404, { message: 'not found' });
      return json(200, { waybill: parcel.waybill, events: parcel.events });
    },
    async stop() {
      for (const cancel of planned) cancel();
    },
    control: {
      parcels: () => [...parcels.values()],
      async move(id, kind, { times = 1, ...how } = {}) {
        const event = add(id, kind, how);
        for (let time = 0; time < times; time++) await tell(parcels.get(id)!, event);
      },
      async tellAgain(id) {
        const parcel = parcels.get(id);
        for (const event of [...(parcel?.events ?? [])].reverse()) await tell(parcel!, event);
      },
      forge(id, kind) {
        const parcel = parcels.get(id);
        if (!parcel) throw new RangeError('no such parcel');
        return post(parcel, { eventId: randomUUID(), kind, at: clock.now() }, 'another key');
      },
      clear: () => parcels.clear(),
      snapshot: () => structuredClone([...parcels]),
      restore(snapshot) {
        parcels.clear();
        for (const [id, parcel] of structuredClone(snapshot) as [string, CourierParcel][])
          parcels.set(id, parcel);
      },
    },
  };
}
