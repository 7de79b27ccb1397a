import { createHmac, timingSafeEqual } from 'node:crypto';
import { inflateSync } from 'node:zlib';

/** An application of TRTC: its number, and the key that its tickets are signed with. */
export type TrtcApp = { readonly sdkAppId: number; readonly appKey: string };

/** Bits of a ticket, as the vendor counts them. */
export const PRIVILEGE = { enter: 2, sendSound: 4, hearSound: 8, sendPictures: 16, seePictures: 32 } as const;

/** What a ticket for a room says. */
export type RoomRight = { readonly roomId: string; readonly privileges: number };

/** Why a ticket is not taken, in the vendor's words. */
export class TicketRefused extends Error {}

type Signed = Readonly<Record<string, string | number>>;

/** `*-_` stand for `+/=`; inside is deflated JSON. */
function opened(ticket: string): Signed {
  const base64 = ticket.replace(/\*/g, '+').replace(/-/g, '/').replace(/_/g, '=');
  try {
    return JSON.parse(inflateSync(Buffer.from(base64, 'base64')).toString('utf8')) as Signed;
  } catch {
    throw new TicketRefused('malformed');
  }
}

/** Throws unless the ticket was signed for this user of this application and is not over. */
function checked(ticket: string, userId: string, app: TrtcApp, now: number): Signed {
  const it = opened(ticket);
  const userBuffer = it['TLS.userbuf'];
  const lines = [
    `TLS.identifier:${it['TLS.identifier']}`,
    `TLS.sdkappid:${it['TLS.sdkappid']}`,
    `TLS.time:${it['TLS.time']}`,
    `TLS.expire:${it['TLS.expire']}`,
    ...(userBuffer === undefined ? [] : [`TLS.userbuf:${userBuffer}`]),
  ];
  const own = createHmac('sha256', app.appKey)
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest();
  const theirs = Buffer.from(String(it['TLS.sig']), 'base64');
  if (own.length !== theirs.length || !timingSafeEqual(own, theirs)) throw new TicketRefused('signature');
  if (it['TLS.identifier'] !== userId) throw new TicketRefused('another user');
  if (Number(it['TLS.sdkappid']) !== app.sdkAppId) throw new TicketRefused('another application');
  if (now / 1000 >= Number(it['TLS.time']) + Number(it['TLS.expire'])) throw new TicketRefused('expired');
  return it;
}

/** UserSig: this user may use the application. */
export const checkUserSig = (userSig: string, userId: string, app: TrtcApp, now: number): void =>
  void checked(userSig, userId, app, now);

/** PrivateMapKey with a string room id: which room, until when, with which rights. */
export function checkPrivateMapKey(key: string, userId: string, app: TrtcApp, now: number): RoomRight {
  const buffer = Buffer.from(String(checked(key, userId, app, now)['TLS.userbuf']), 'base64');
  const version = buffer.readUInt8(0);
  const nameEnds = 3 + buffer.readUInt16BE(1);
  const user = buffer.subarray(3, nameEnds).toString('latin1');
  const until = buffer.readUInt32BE(nameEnds + 8);
  const privileges = buffer.readUInt32BE(nameEnds + 12);
  if (version !== 1 || user !== userId || buffer.readUInt32BE(nameEnds) !== app.sdkAppId)
    throw new TicketRefused('not for this user');
  if (now / 1000 >= until) throw new TicketRefused('expired');
  const length = buffer.readUInt16BE(nameEnds + 20);
  const roomId = buffer.subarray(nameEnds + 22, nameEnds + 22 + length).toString('latin1');
  return { roomId, privileges };
}
