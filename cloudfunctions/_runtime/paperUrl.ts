import { timingSafeEqual } from 'node:crypto';
import { MINUTE_MS } from '@shared/kernel/time';
import type { Runtime } from './runtime';

/** What can be printed. */
export const PAPER_KINDS = ['prescription', 'record', 'everything', 'adverse', 'incident'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** Time enough for a slow phone; who has seen the paper asks for a new address. */
const LIVES_MS = 10 * MINUTE_MS;

type Signing = Pick<Runtime, 'blind' | 'now'>;

const ticketOf = ({ blind }: Signing, kind: PaperKind, id: string, until: number): string =>
  blind('paper', `${kind}.${id}.${String(until)}`).slice(0, 43);

/** Where a paper can be fetched for ten minutes, by whoever may have it. */
export function paperUrlOf(runtime: Signing & Pick<Runtime, 'ports'>, kind: PaperKind, id: string): string {
  const until = runtime.now() + LIVES_MS;
  const ticket = ticketOf(runtime, kind, id, until);
  return `${runtime.ports.httpAccess}/paper/${kind}/${id}.pdf?until=${String(until)}&ticket=${ticket}`;
}

/** True when the address was made here and has not expired. */
export function isGoodTicket(
  signing: Signing,
  kind: PaperKind,
  id: string,
  query: Readonly<Record<string, string>>,
) {
  const until = Number(query['until']);
  if (!Number.isSafeInteger(until) || signing.now() >= until) return false;
  const wanted = Buffer.from(ticketOf(signing, kind, id, until));
  const given = Buffer.from(query['ticket'] ?? '');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
