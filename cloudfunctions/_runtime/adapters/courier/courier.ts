import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import { CourierEvent } from '@shared/domain/delivery/parcel';
import {
  CourierRefused,
  CourierUnavailable,
  ForgedCourierNotification,
  type Courier,
} from '../../ports/courier';

/** An account at a courier. */
export type CourierConfig = {
  readonly baseUrl: string;
  readonly appKey: string;
  readonly appSecret: string;
  readonly name: string;
  readonly code: string;
  readonly hasColdChain: boolean;
};

/** Nobody waits longer than this for an answer (ms). */
const TIMEOUT_MS = 5_000;
/** A notification that is older was sent by somebody who kept it (s). */
const SKEW_S = 300;

const Booking = z.object({ waybill: z.string() });
const Events = z.object({ events: z.array(CourierEvent) });
const Notification = z.object({ parcelId: z.string().check(z.maxLength(64)), event: CourierEvent });

/** HMAC-SHA256 over method, path, time, nonce and the digest of the body. */
const signatureOf = (secret: string, parts: readonly string[], body: string): string =>
  createHmac('sha256', secret)
    .update([...parts, createHash('sha256').update(body).digest('hex')].join('\n'))
    .digest('hex');

const isEqual = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** A courier's API behind its port: signed requests out, signed events in. */
export function createCourier(config: CourierConfig, now: () => number): Courier {
  const { baseUrl, appKey, appSecret } = config;

  async function ask(method: 'GET' | 'POST', path: string, body = ''): Promise<unknown> {
    const time = String(Math.floor(now() / 1000));
    const nonce = randomBytes(12).toString('hex');
    const headers = {
      'content-type': 'application/json',
      'x-courier-key': appKey,
      'x-courier-time': time,
      'x-courier-nonce': nonce,
      'x-courier-signature': signatureOf(appSecret, [method, path, time, nonce], body),
    };
    let answer: Response;
    try {
      answer = await fetch(new URL(path, baseUrl), {
        ...{ method, headers, signal: AbortSignal.timeout(TIMEOUT_MS) },
        ...(method === 'POST' && { body }),
      });
    } catch {
      throw new CourierUnavailable('no answer');
    }
    if (answer.status === 404) return undefined;
    if (answer.status === 422) throw new CourierRefused('refused');
    if (!answer.ok) throw new CourierUnavailable(`status ${String(answer.status)}`);
    return answer.json().catch(() => {
      throw new CourierUnavailable('unreadable');
    });
  }

  return {
    ...{ name: config.name, code: config.code, hasColdChain: config.hasColdChain },
    async book(parcel) {
      const answer = Booking.safeParse(await ask('POST', '/courier/v1/parcels', JSON.stringify(parcel)));
      if (!answer.success) throw new CourierUnavailable('unreadable');
      return answer.data;
    },
    async eventsOf(parcelId) {
      const answer = await ask('GET', `/courier/v1/parcels/${encodeURIComponent(parcelId)}`);
      if (answer === undefined) return undefined;
      const read = Events.safeParse(answer);
      if (!read.success) throw new CourierUnavailable('unreadable');
      return read.data.events;
    },
    readNotification(headers, rawBody, at) {
      const time = headers['x-courier-time'] ?? '';
      const nonce = headers['x-courier-nonce'] ?? '';
      const given = headers['x-courier-signature'] ?? '';
      if (!isEqual(given, signatureOf(appSecret, ['NOTIFY', time, nonce], rawBody)))
        throw new ForgedCourierNotification('signature');
      if (!/^\d{10}$/.test(time) || Math.abs(at / 1000 - Number(time)) > SKEW_S)
        throw new ForgedCourierNotification('time');
      const told = Notification.safeParse(parsed(rawBody));
      if (!told.success) throw new ForgedCourierNotification('content');
      return told.data;
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
