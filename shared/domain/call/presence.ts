import { ok, reject, type Result } from '../../kernel/result';
import type { DomainEvent } from '../audit/audit';
import { isIn, memberOf, userIdOf, type Call } from './call';

/** What became of a call, with what happened; no event where nothing new is known. */
export type Moved = { readonly call: Call; readonly events: readonly DomainEvent[] };

const eventOf = (type: 'call.entered' | 'call.left', call: Call, userId: string, at: number): DomainEvent => {
  const member = memberOf(call, userId);
  return { type, consultationId: call.id, who: member && 'side' in member ? member.side : 'guest', at };
};

/** 进入诊室: told by the vendor or by the person's own app, in any order, and more than once. */
export function entered(call: Call, userId: string, at: number): Result<Moved, 'call.unknown_person'> {
  if (!memberOf(call, userId)) return reject('call.unknown_person');
  const seat = call.seats[userId];
  if (seat && (isIn(call, userId) || at <= seat.enteredAt || at <= (seat.leftAt ?? 0)))
    return ok({ call, events: [] });
  const { leftAt: _, ...kept } = seat ?? { firstEnteredAt: at };
  const seats = { ...call.seats, [userId]: { ...kept, enteredAt: at } };
  return ok({ call: { ...call, seats }, events: [eventOf('call.entered', call, userId, at)] });
}

/** 换了医生: whoever was there has left, and what they agreed to is not what the next doctor does. */
export function withoutDoctor(call: Call, at: number): Moved {
  const { doctor: _, ...recording } = call.recording;
  const gone = left({ ...call, recording }, userIdOf(call.id, { side: 'doctor' }), at);
  return gone.ok ? gone.value : { call: { ...call, recording }, events: [] };
}

/** 离开诊室. Who comes back is in again. */
export function left(call: Call, userId: string, at: number): Result<Moved, 'call.unknown_person'> {
  if (!memberOf(call, userId)) return reject('call.unknown_person');
  const seat = call.seats[userId];
  if (!seat || !isIn(call, userId) || at < seat.enteredAt) return ok({ call, events: [] });
  const seats = { ...call.seats, [userId]: { ...seat, leftAt: at } };
  return ok({ call: { ...call, seats }, events: [eventOf('call.left', call, userId, at)] });
}
