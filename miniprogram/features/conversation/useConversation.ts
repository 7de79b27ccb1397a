import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ConsultationState, Side } from '@shared/domain/consultation/consultation';
import type { ConsultationId } from '@shared/kernel/ids';
import { useSignal } from '../../platform/realtime';
import { isLoaded, unreadUpTo } from './conversation';
import { liveConversationOf } from './liveConversations';
import { explain } from './messages';
import type { Snapshot } from './liveConversation';

/** What the conversation on the screen is. */
export type ConversationScreen =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly snapshot: Snapshot };

/** An unanswered message or question is tried again this often while the page is open. */
const RETRY_MS = 5_000;
/** Opening the page and its coming to the front are one occasion, not two. */
const TOGETHER_MS = 30;
/** What comes in one breath is reported as read in one. */
const READ_AFTER_MS = 400;

/** A conversation on the screen: fetches on every signal, sends what waits, reports what was read. */
export function useConversation(id: ConsultationId, side: Side, liveOf = liveConversationOf) {
  const [live] = useState(() => liveOf(id, side));
  const snapshot = useSyncExternalStore(live.subscribe, live.snapshot, live.snapshot);
  const { conversation, failure } = snapshot;
  const [atNewest, setAtNewest] = useState(true);

  const timer = useRef<ReturnType<typeof setTimeout>>();
  const pullSoon = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void live.pull();
    }, TOGETHER_MS);
  }, [live]);
  useEffect(() => {
    pullSoon();
    return () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    };
  }, [pullSoon]);
  useSignal(pullSoon);

  const unread = unreadUpTo(conversation);
  useEffect(() => {
    if (!atNewest || unread === undefined) return undefined;
    const reading = setTimeout(() => void live.markRead(), READ_AFTER_MS);
    return () => clearTimeout(reading);
  }, [live, atNewest, unread]);

  const waits = failure !== undefined || conversation.outgoing.some((it) => it.state === 'waiting');
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(() => void live.pull(), RETRY_MS);
    return () => clearInterval(timer);
  }, [live, waits]);

  const screen: ConversationScreen = isLoaded(conversation)
    ? { kind: 'ready', snapshot }
    : failure
      ? { kind: 'failed', message: explain(failure) }
      : { kind: 'loading' };
  return { screen, live, atNewest, setAtNewest, hasUnread: unread !== undefined };
}

/** Tells the page when the case has moved on, and only then. */
export function useStateChange(
  state: ConsultationState | undefined,
  onStateChanged: ((state: ConsultationState) => void) | undefined,
): void {
  const known = useRef(state);
  useEffect(() => {
    const before = known.current;
    known.current = state;
    if (before !== undefined && state !== undefined && state !== before) onStateChanged?.(state);
  });
}
