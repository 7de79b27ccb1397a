import type { ConsultationId, PictureId } from '@shared/kernel/ids';
import { ok, reject, type Result } from '@shared/kernel/result';
import type { LocalPicture } from '../../platform/pictures';
import type { Outgoing } from './outgoing';
import type { ConversationService } from './service';

/** Where a delivery reports, and gets its keys from. */
export type Report = {
  readonly progress: (percent: number) => void;
  readonly pictureReady: (id: PictureId) => void;
  readonly newKey: () => string;
};

/** Sends one message under its key; a picture is uploaded and looked at first, each once it has succeeded. */
export async function deliver(
  consultationId: ConsultationId,
  item: Outgoing,
  file: LocalPicture | undefined,
  service: ConversationService,
  report: Report,
): Promise<Result<{ seq: number; sentAt: number }, string>> {
  if (item.body.kind === 'text') {
    const { text, quote } = item.body;
    return service.send(
      consultationId,
      { kind: 'text', text, ...(quote && { replyTo: quote.seq }) },
      item.key,
    );
  }
  const picture = item.body.pictureId
    ? ok(item.body.pictureId)
    : await registered(item, file, service, report);
  if (!picture.ok) return picture;
  return service.send(consultationId, { kind: 'picture', pictureId: picture.value }, item.key);
}

async function registered(
  item: Outgoing,
  file: LocalPicture | undefined,
  service: ConversationService,
  report: Report,
): Promise<Result<PictureId, string>> {
  if (!file) return reject('picture.lost');
  const uploaded = await service.uploadPicture(file, report.progress);
  if (!uploaded.ok) return uploaded;
  const checked = await service.checkPicture(uploaded.fileId, report.newKey());
  if (!checked.ok) return checked;
  report.pictureReady(checked.value.pictureId);
  return ok(checked.value.pictureId);
}
