import * as z from 'zod/mini';
import type { Side } from '@shared/domain/consultation/consultation';
import type { ConsultationId } from '@shared/kernel/ids';
import { read, remove, write } from '../../platform/storage';
import { liveConversation, type LiveConversation } from './liveConversation';
import { newRequestKey } from '../../platform/requestKey';
import { Outgoing, type Queue } from './outgoing';
import { conversationService } from './service';

const alive = new Map<string, LiveConversation>();

/** The live conversation of a consultation. One a side, so that leaving and returning to a page sends nothing twice. */
export function liveConversationOf(id: ConsultationId, side: Side): LiveConversation {
  const name = `${side}.${id}`;
  const known = alive.get(name);
  if (known) return known;
  const made = liveConversation(id, side, {
    service: conversationService,
    kept: keptQueue(`conversation.${name}.outgoing`),
    newKey: newRequestKey,
    now: Date.now,
  });
  alive.set(name, made);
  return made;
}

const keptQueue = (key: string) => ({
  load: (): Queue => read(key, z.array(Outgoing)) ?? [],
  save: (queue: Queue): void => (queue.length > 0 ? write(key, queue) : remove(key)),
});
