import * as z from 'zod/mini';
import { DoctorId } from '../../kernel/ids';
import { typedText } from '../../kernel/text';
import { Instant } from '../../kernel/time';

/** Phrases that one doctor keeps. */
export const MAX_QUICK_REPLIES = 30;

/** 常用语: what a doctor says often, in their own words; put into the field, never sent by itself. */
export const QuickReplyTexts = z.array(typedText(1, 300)).check(
  z.maxLength(MAX_QUICK_REPLIES),
  z.refine((all) => new Set(all).size === all.length),
);

/** 常用语 as stored, one row a doctor. */
export const QuickReplies = z.object({ id: DoctorId, replies: QuickReplyTexts, savedAt: Instant });
export type QuickReplies = z.infer<typeof QuickReplies>;
