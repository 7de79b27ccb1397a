import { timingSafeEqual } from 'node:crypto';
import type { PictureId } from '@shared/kernel/ids';
import { HOUR_MS } from '@shared/kernel/time';
import type { Runtime } from './runtime';

/** An address lives for two to three hours, and is the same within an hour: a list shown again loads nothing again. */
const LIVES_HOURS = 2;

type Signing = Pick<Runtime, 'blind' | 'now'>;

const ticketOf = ({ blind }: Signing, id: string, until: number): string =>
  blind('picture', `${id}.${until}`).slice(0, 43);

/** Where a picture can be fetched, for whoever has just been shown that it is there. */
export function pictureUrlOf({ ports, ...signing }: Signing & Pick<Runtime, 'ports'>, id: PictureId): string {
  const until = (Math.floor(signing.now() / HOUR_MS) + 1 + LIVES_HOURS) * HOUR_MS;
  return `${ports.httpAccess}/picture/${id}?until=${until}&ticket=${ticketOf(signing, id, until)}`;
}

/** True when the address was made here and has not expired. */
export function isGoodTicket(signing: Signing, id: string, until: number, ticket: string): boolean {
  if (!Number.isSafeInteger(until) || signing.now() >= until) return false;
  const wanted = Buffer.from(ticketOf(signing, id, until));
  const given = Buffer.from(ticket);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
