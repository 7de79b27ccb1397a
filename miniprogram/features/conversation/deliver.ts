import type { MessageDraft } from '@shared/domain/consultation/message';
import type { ConsultationId, PictureId } from '@shared/kernel/ids';
import { ok, reject, type Result } from '@shared/kernel/result';
import type { LocalPicture } from '../../platform/pictures';
import type { Sent } from './conversation';
import type { Outgoing, OutgoingBody } from './outgoing';
import type { ConversationService } from './service';

/** Where a delivery reports, and gets its keys from. */
export type Report = {
  readonly progress: (percent: number) => void;
  readonly pictureReady: (id: PictureId) => void;
  readonly newKey: () => string;
};

/** Sends one message under its key; a file is uploaded and looked at first, each once it has succeeded. */
export async function deliver(
  consultationId: ConsultationId,
  item: Outgoing,
  file: LocalPicture | undefined,
  service: ConversationService,
  report: Report,
): Promise<Result<Sent, string>> {
  if (item.body.kind === 'text') {
    const { text, quote } = item.body;
    return service.send(
      consultationId,
      { kind: 'text', text, ...(quote && { replyTo: quote.seq }) },
      item.key,
    );
  }
  const { body } = item;
  const ready = body.pictureId ? ok(body.pictureId) : await registered(body.kind, file, service, report);
  if (!ready.ok) return ready;
  return service.send(consultationId, draftOf(body, ready.value), item.key);
}

/** A file as it is sent, once it has its id. */
function draftOf(body: Exclude<OutgoingBody, { kind: 'text' }>, pictureId: PictureId): MessageDraft {
  switch (body.kind) {
    case 'picture':
      return { kind: 'picture', pictureId };
    case 'voice':
      return { kind: 'voice', pictureId, seconds: body.seconds };
    case 'document':
      return { kind: 'document', pictureId, name: body.name };
  }
}

async function registered(
  kind: 'picture' | 'voice' | 'document',
  file: LocalPicture | undefined,
  service: ConversationService,
  report: Report,
): Promise<Result<PictureId, string>> {
  if (!file) return reject('picture.lost');
  const uploaded = await service.uploadPicture(file, report.progress);
  if (!uploaded.ok) return uploaded;
  const key = report.newKey();
  const checked =
    kind === 'picture'
      ? await service.checkPicture(uploaded.fileId, key)
      : await service.checkFile(uploaded.fileId, kind, key);
  if (!checked.ok) return checked;
  report.pictureReady(checked.value.pictureId);
  return ok(checked.value.pictureId);
}
