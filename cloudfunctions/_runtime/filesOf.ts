import type { Consultation } from '@shared/domain/consultation/consultation';
import type { Message } from '@shared/domain/consultation/message';
import type { ShownFile } from '@shared/domain/picture/picture';
import { picturesIn } from './picturesIn';
import type { Db } from './tx';

/** What was shown to the doctor: with the complaint, as evidence, in the conversation; files that are erased are gone. */
export async function filesOf(
  consultation: Consultation,
  messages: readonly Message[],
  db: Db,
): Promise<ShownFile[]> {
  const ids = [
    ...picturesIn(consultation),
    ...messages.flatMap(({ body }) => ('pictureId' in body ? [body.pictureId] : [])),
  ];
  const files = await db.pictures.findAll(ids);
  return files.map(({ id, type, bytes, sha256 }) => ({ id, type, bytes, ...(sha256 && { sha256 }) }));
}
