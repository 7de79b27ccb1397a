import { describe, expect, it } from 'vitest';
import type { MessageDraft, MessageView } from '@shared/domain/consultation/message';
import { ConsultationId, PictureId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { bubbles, type MessagePage } from './conversation';
import { liveConversation } from './liveConversation';
import type { Queue } from './outgoing';
import type { ConversationService } from './service';

const id = ConsultationId.parse('c1');

function viewOf(body: MessageDraft): MessageView['body'] {
  if (body.kind === 'text') return { kind: 'text', text: body.text };
  const { pictureId: id, ...rest } = body;
  const file = { id, url: 'https://x' };
  return rest.kind === 'picture' ? { kind: 'picture', picture: file } : { ...rest, ...file };
}

/** A cloud of one conversation; `network` says what becomes of the next calls. */
function cloud() {
  const log: MessageView[] = [];
  const seqOfKey = new Map<string, number>();
  const sends: { key: string; body: MessageDraft }[] = [];
  let state: MessagePage['state'] = 'in_progress';
  let uploads = 0;
  let typed = 0;
  const network = { answersLost: 0, uploadsFail: 0, down: false };
  const service: ConversationService = {
    async listMessages({ afterSeq, beforeSeq }) {
      if (network.down) return reject('transport.no_answer');
      const to = beforeSeq ? beforeSeq - 1 : afterSeq === undefined ? log.length : afterSeq + 3;
      const from = afterSeq ?? Math.max(0, to - 3);
      const so = { readSeq: { patient: 0, doctor: 0 }, asked: 0, side: 'patient' as const };
      return ok({ messages: log.slice(from, to), lastSeq: log.length, state, ...so });
    },
    async send(_id, body, key) {
      sends.push({ key, body });
      if (network.down) return reject('transport.no_answer');
      if (state !== 'in_progress') return reject('consultation.not_in_progress');
      const seq =
        seqOfKey.get(key) ??
        log.push({ seq: log.length + 1, from: 'patient', sentAt: 0, body: viewOf(body) });
      seqOfKey.set(key, seq);
      if (network.answersLost-- > 0) return reject('transport.no_answer');
      return ok({ seq, sentAt: 0, asked: 0 });
    },
    async recall(_id, seq) {
      if (network.down) return reject('transport.no_answer');
      log[seq - 1] = { ...log[seq - 1]!, body: { kind: 'recalled' } };
      log.push({ seq: log.length + 1, from: 'patient', sentAt: 0, body: { kind: 'recall', seq } });
      return ok({ seq });
    },
    markRead: async (_id, seq) => ok({ readSeq: seq }),
    typing: async () => {
      typed += 1;
      return ok({});
    },
    checkPicture: async () => ok({ pictureId: PictureId.parse('p1') }),
    checkFile: async () => ok({ pictureId: PictureId.parse('f1') }),
    async uploadPicture(_picture, onProgress) {
      onProgress(50);
      uploads += 1;
      return network.uploadsFail-- > 0
        ? { ok: false, code: 'upload.failed' }
        : { ok: true, fileId: `f${uploads}` };
    },
  };
  return {
    log,
    sends,
    network,
    service,
    end: () => (state = 'completed'),
    typed: () => typed,
    peer: (text: string) =>
      log.push({ seq: log.length + 1, from: 'doctor', sentAt: 0, body: { kind: 'text', text } }),
  };
}

function phone(world: ReturnType<typeof cloud>, disk: { queue: Queue } = { queue: [] }) {
  let keys = 0;
  const live = liveConversation(id, 'patient', {
    service: world.service,
    kept: { load: () => disk.queue, save: (queue) => void (disk.queue = queue) },
    newKey: () => `key-${(keys += 1)}`,
    now: () => 0,
  });
  const shown = () =>
    bubbles(live.snapshot().conversation).map((bubble) => {
      if (bubble.kind === 'outgoing') return bubble.item.state;
      const { body } = bubble.message;
      return body.kind === 'text' ? body.text : body.kind === 'picture' ? '[图]' : body.kind;
    });
  return { live, disk, shown };
}

/** Lets everything that is ready run. */
const calm = () => new Promise((done) => setImmediate(done));

describe('a live conversation', () => {
  it('tells the other side of typing once in some seconds, and not before anything may be said', async () => {
    const world = cloud();
    const { live } = phone(world);
    live.typing();
    expect(world.typed()).toBe(0);
    await live.pull();
    for (let key = 0; key < 20; key += 1) live.typing();
    expect(world.typed()).toBe(1);
  });

  it('sends what was typed in order, also before the first page has come', async () => {
    const world = cloud();
    const { live, shown } = phone(world);
    live.sendText('一');
    live.sendText('二');
    expect(world.sends).toEqual([]);
    await live.pull();
    await calm();
    expect(shown()).toEqual(['一', '二']);
  });

  it('sends again with the same key after a lost answer, and the message exists once', async () => {
    const world = cloud();
    const { live, shown } = phone(world);
    await live.pull();
    world.network.answersLost = 1;
    live.sendText('一');
    await calm();
    expect(shown()).toEqual(['waiting']);
    await live.pull();
    await calm();
    expect(new Set(world.sends.map((it) => it.key)).size).toBe(1);
    expect(world.log).toHaveLength(1);
    expect(shown()).toEqual(['一']);
  });

  it('keeps unsent messages over a restart of the app and sends them when the network is back', async () => {
    const world = cloud();
    const first = phone(world);
    await first.live.pull();
    world.network.down = true;
    first.live.sendText('一');
    first.live.sendText('二');
    await calm();
    expect(first.disk.queue).toHaveLength(2);
    const second = phone(world, first.disk);
    await second.live.pull();
    expect(second.live.snapshot().failure).toBe('transport.no_answer');
    world.network.down = false;
    await second.live.pull();
    await calm();
    expect(second.shown()).toEqual(['一', '二']);
    expect(second.disk.queue).toEqual([]);
  });

  it('fails a message that is refused, and removes it when asked', async () => {
    const world = cloud();
    const { live, shown } = phone(world);
    await live.pull();
    world.end();
    live.sendText('一');
    await calm();
    expect(shown()).toEqual(['failed']);
    live.discard(live.snapshot().conversation.outgoing[0]!.key);
    expect(shown()).toEqual([]);
  });

  it('fetches everything that was missed, page after page', async () => {
    const world = cloud();
    const { live, shown } = phone(world);
    await live.pull();
    for (let i = 1; i <= 8; i += 1) world.peer(String(i));
    await live.pull();
    expect(shown()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  it('uploads a picture, and uploads it again when the upload failed and the person taps', async () => {
    const world = cloud();
    const { live, shown } = phone(world);
    await live.pull();
    world.network.uploadsFail = 1;
    live.sendPicture({ path: '/tmp/a.jpg', bytes: 10 });
    await calm();
    expect(shown()).toEqual(['failed']);
    live.retry(live.snapshot().conversation.outgoing[0]!.key);
    await calm();
    await live.pull();
    expect(shown()).toEqual(['[图]']);
  });

  it('tells the server what has been read, once', async () => {
    const world = cloud();
    const read: number[] = [];
    world.service.markRead = async (_id, seq) => (read.push(seq), ok({ readSeq: seq }));
    const { live } = phone(world);
    world.peer('您好');
    await live.pull();
    await live.markRead();
    await live.markRead();
    expect(read).toEqual([1]);
  });
});

describe('files', () => {
  it('sends a recording with its length and a document with its name, each once', async () => {
    const world = cloud();
    const { live, shown } = phone(world);
    await live.pull();
    live.sendVoice({ path: 'wx://voice', bytes: 9, seconds: 7 });
    live.sendDocument({ path: 'wx://report', bytes: 9, name: '检查报告.pdf' });
    world.network.answersLost = 1;
    await live.flush();
    await live.flush();
    expect(world.log.map(({ body }) => body)).toMatchObject([
      { kind: 'voice', seconds: 7, id: 'f1' },
      { kind: 'document', name: '检查报告.pdf', id: 'f1' },
    ]);
    await live.pull();
    expect(shown()).toEqual(['voice', 'document']);
  });
});

describe('taking a message back', () => {
  it('shows the tombstone on a phone that had the words already', async () => {
    const world = cloud();
    const { live, shown } = phone(world);
    await live.pull();
    live.sendText('发错了');
    await live.flush();
    world.peer('什么？');
    await live.pull();
    expect(shown()).toEqual(['发错了', '什么？']);
    expect(await live.recall(1)).toBeUndefined();
    await live.pull();
    expect(shown()).toEqual(['recalled', '什么？', 'recall']);
    world.network.down = true;
    expect(await live.recall(1)).toBe('transport.no_answer');
  });
});
