import { reject, ok, type Result } from '../../kernel/result';
import type { AttachmentType, StoredType } from './picture';
import { PictureType } from './picture';

/** What is sent in a conversation besides pictures: 语音 or a document (PDF). */
export type AttachmentKind = 'voice' | 'document';

/** Largest recording or document taken, in bytes (4 MB): as text, a function may still answer with it whole. */
const MAX_BYTES = 4 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, ...prefix: number[]): boolean =>
  prefix.every((it, i) => bytes[i] === it);

/** The type that the first bytes say (12 are enough), or undefined: a file's name is not evidence. */
export function attachmentType(head: Uint8Array): AttachmentType | undefined {
  if (startsWith(head, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  if (startsWith(head, 0x1a, 0x45, 0xdf, 0xa3)) return 'audio/webm';
  if (startsWith(head.subarray(4), 0x66, 0x74, 0x79, 0x70)) return 'audio/mp4';
  if (startsWith(head, 0x49, 0x44, 0x33)) return 'audio/mpeg';
  if (head[0] !== 0xff) return undefined;
  // Eleven bits begin a frame; the layer bits tell MPEG audio from ADTS, whose layer is always 0.
  if ((head[1]! & 0xf6) === 0xf0) return 'audio/aac';
  return (head[1]! & 0xe6) === 0xe2 ? 'audio/mpeg' : undefined;
}

/** What a stored file is; a picture is none of both. */
export function kindOf(type: StoredType): AttachmentKind | 'picture' {
  if (PictureType.safeParse(type).success) return 'picture';
  return type === 'application/pdf' ? 'document' : 'voice';
}

/** 看附件: size first, then what the first bytes say. */
export function checkAttachment(
  file: { readonly bytes: number; readonly head: Uint8Array } | undefined,
  kind: AttachmentKind,
): Result<{ bytes: number; type: AttachmentType }, 'file.not_found' | 'file.too_large' | 'file.wrong_kind'> {
  if (!file) return reject('file.not_found');
  if (file.bytes > MAX_BYTES) return reject('file.too_large');
  const type = attachmentType(file.head);
  return type && kindOf(type) === kind ? ok({ bytes: file.bytes, type }) : reject('file.wrong_kind');
}
