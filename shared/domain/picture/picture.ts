import * as z from 'zod/mini';
import { AccountId, PictureId } from '../../kernel/ids';
import { Instant } from '../../kernel/time';

/** Pictures a doctor can open everywhere; anything else is refused by its first bytes, whatever its name says. */
export const PictureType = z.enum(['image/jpeg', 'image/png', 'image/webp']);
export type PictureType = z.infer<typeof PictureType>;

/** 语音 and documents of a conversation. WeChat records MP3 or AAC, a browser WebM or MP4. */
export const AttachmentType = z.enum([
  'audio/mpeg',
  'audio/aac',
  'audio/mp4',
  'audio/webm',
  'application/pdf',
]);
export type AttachmentType = z.infer<typeof AttachmentType>;

/** Whatever lies sealed in storage for a conversation. */
export const StoredType = z.union([PictureType, AttachmentType]);
export type StoredType = z.infer<typeof StoredType>;

/** Largest picture taken, in bytes (4 MB): as text, a function may still answer with it whole. */
export const MAX_PICTURE_BYTES = 4 * 1024 * 1024;
/** Pictures with one complaint. */
export const MAX_COMPLAINT_PICTURES = 9;

/** 图片, 语音 or document as stored: looked at by the server, its owner known; the file behind `fileId` is sealed with the owner's key. */
export const Picture = z.object({
  id: PictureId,
  accountId: AccountId,
  fileId: z.string(),
  type: StoredType,
  bytes: z.int(),
  /** Of the file as it was sent, so that a copy of it can be held against it; absent of files taken before. */
  sha256: z.optional(z.string()),
  uploadedAt: Instant,
  /** `kept`: somebody's case or application holds it. `condemned`: nobody's does, and it is deleted soon. */
  fate: z.optional(z.enum(['new', 'kept', 'condemned'])),
  condemnedAt: z.optional(Instant),
});
export type Picture = z.infer<typeof Picture>;

/** A file that was shown in a visit, by what it is. */
export type ShownFile = Pick<Picture, 'id' | 'type' | 'bytes' | 'sha256'>;

/** 图片 as shown; `url` is signed and expires. */
export const PictureView = z.object({ id: PictureId, url: z.string() });
export type PictureView = z.infer<typeof PictureView>;
