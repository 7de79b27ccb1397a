import type { ConsultationState, Side } from '@shared/domain/consultation/consultation';
import type { Quote } from '@shared/domain/consultation/message';
import type { ConsultationId } from '@shared/kernel/ids';
import { cleanText } from '@shared/kernel/text';
import type { LocalPicture } from '../../platform/pictures';
import type { Recorded } from '../../platform/recorder';
import * as talk from './conversation';
import * as queue from './outgoing';
import { deliver } from './deliver';
import type { ConversationService } from './service';

/** Characters of a file's name that a message carries; its end, which tells most. */
const MAX_NAME_CHARACTERS = 100;

/** The other side hears at most so often that somebody types. */
const TELL_TYPING_MS = 4_000;

/** What a live conversation needs from outside. */
export type Surroundings = {
  readonly service: ConversationService;
  readonly kept: { load(): queue.Queue; save(queue: queue.Queue): void };
  readonly newKey: () => string;
  readonly now: () => number;
};

/** What a screen shows. */
export type Snapshot = {
  readonly conversation: talk.Conversation;
  /** Why the last fetch failed; absent after one that did not. */
  readonly failure?: string;
  readonly loadingOlder: boolean;
  /** Upload progress by message key. */
  readonly percent: Readonly<Record<string, number>>;
};

export type LiveConversation = ReturnType<typeof liveConversation>;

/** One conversation kept alive while the app runs: fetches, sends in order, keeps what is unsent. */
export function liveConversation(id: ConsultationId, side: Side, around: Surroundings) {
  const { service, kept, newKey, now } = around;
  const listeners = new Set<() => void>();
  const files = new Map<string, LocalPicture>();
  const recalls = new Map<number, string>();
  let snapshot: Snapshot = {
    conversation: talk.newConversation(side, queue.restored(kept.load())),
    loadingOlder: false,
    percent: {},
  };
  const it = () => snapshot.conversation;

  const show = (change: Partial<Snapshot>) => {
    snapshot = { ...snapshot, ...change };
    listeners.forEach((tell) => tell());
  };
  const become = (conversation: talk.Conversation) => show({ conversation });
  const setQueue = (change: (outgoing: queue.Queue) => queue.Queue) => {
    become(talk.withOutgoing(it(), change(it().outgoing)));
    kept.save(queue.worthKeeping(it().outgoing));
  };

  async function fetchNewer(): Promise<boolean> {
    const reply = await service.listMessages(
      talk.isLoaded(it()) ? { consultationId: id, afterSeq: it().last } : { consultationId: id },
    );
    const { failure: _solved, ...rest } = snapshot;
    snapshot = rest;
    if (reply.ok) become(talk.withPage(it(), reply.value));
    else show({ failure: reply.code });
    return reply.ok;
  }

  async function fetchAll(): Promise<void> {
    const before = it().last;
    if (!(await fetchNewer())) return;
    void flush();
    // An answer without progress must not make this ask for ever.
    if (talk.isBehind(it()) && it().last > before) await fetchAll();
  }

  async function sendNext(): Promise<boolean> {
    const item = queue.nextToSend(it().outgoing);
    if (!item || !talk.isLoaded(it())) return false;
    setQueue((all) => queue.attempted(all, item.key, it().lastSeq));
    const outcome = await deliver(id, item, files.get(item.key), service, {
      newKey,
      progress: (percent) => show({ percent: { ...snapshot.percent, [item.key]: percent } }),
      pictureReady: (pictureId) => setQueue((all) => queue.pictureReady(all, item.key, pictureId)),
    });
    if (outcome.ok) {
      files.delete(item.key);
      setQueue((all) => queue.answered(all, item.key, outcome.value.seq));
      become(talk.withSent(it(), item, outcome.value));
      if (talk.isBehind(it())) void pull();
    } else if (outcome.code === 'transport.no_answer') {
      setQueue((all) => queue.unanswered(all, item.key));
      return false;
    } else setQueue((all) => queue.refused(all, item.key, outcome.code));
    return true;
  }

  const flush = alone(async () => {
    while (await sendNext());
  });
  const pull = alone(fetchAll);
  const markRead = alone(async () => {
    const seq = talk.unreadUpTo(it());
    if (seq === undefined) return;
    const reply = await service.markRead(id, seq, newKey());
    if (reply.ok) become(talk.withRead(it(), reply.value.readSeq));
  });

  async function older(): Promise<void> {
    if (!talk.hasOlder(it()) || snapshot.loadingOlder) return;
    show({ loadingOlder: true });
    const reply = await service.listMessages({ consultationId: id, beforeSeq: it().first });
    show({
      loadingOlder: false,
      ...(reply.ok ? { conversation: talk.withPage(it(), reply.value) } : { failure: reply.code }),
    });
  }

  const send = (body: queue.OutgoingBody, key = newKey()) => {
    setQueue((all) => queue.enqueued(all, key, body, now()));
    void flush();
  };

  let typedAt = -Infinity;

  return {
    /** 正在输入: told at most once in some seconds, and never twice: what is lost is not missed. */
    typing() {
      if (it().state !== 'in_progress' || now() - typedAt < TELL_TYPING_MS) return;
      typedAt = now();
      void service.typing(id, newKey());
    },
    subscribe(tell: () => void) {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    snapshot: () => snapshot,
    state: (): ConsultationState | undefined => it().state,
    pull,
    flush,
    older,
    markRead,
    sendText: (text: string, quote?: Quote) => send({ kind: 'text', text, ...(quote && { quote }) }),
    /** Why it was not taken back; undefined when it was. The same key until the server has answered. */
    async recall(seq: number): Promise<string | undefined> {
      const key = recalls.get(seq) ?? newKey();
      recalls.set(seq, key);
      const reply = await service.recall(id, seq, key);
      if (reply.ok || !reply.code.startsWith('transport.')) recalls.delete(seq);
      void pull();
      return reply.ok ? undefined : reply.code;
    },
    sendPicture(picture: LocalPicture) {
      const key = newKey();
      files.set(key, picture);
      send({ kind: 'picture', path: picture.path }, key);
    },
    sendVoice({ seconds, ...file }: Recorded) {
      const key = newKey();
      files.set(key, file);
      send({ kind: 'voice', path: file.path, seconds }, key);
    },
    sendDocument(file: LocalPicture) {
      const key = newKey();
      files.set(key, file);
      send({ kind: 'document', path: file.path, name: nameOf(file) }, key);
    },
    retry(key: string) {
      const nextKey = newKey();
      const file = files.get(key);
      if (file) files.set(nextKey, file);
      setQueue((all) => queue.retried(all, key, () => nextKey));
      void flush();
    },
    discard: (key: string) => setQueue((all) => queue.discarded(all, key)),
  };
}

/** What the file is called, as far as a message can carry it. */
const nameOf = ({ name = '' }: LocalPicture): string =>
  [...cleanText(name)].slice(-MAX_NAME_CHARACTERS).join('') || '文件.pdf';

/** Runs a job at most once at a time; a call meanwhile makes it run once more afterwards. */
function alone(job: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async () => {
    do {
      again = false;
      await job();
    } while (again);
  };
  return () => {
    if (running) again = true;
    else running = run().finally(() => (running = undefined));
    return running;
  };
}
