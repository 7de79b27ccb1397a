import * as z from 'zod/mini';

/**
 * 服务档次: a quick question to whoever is on duty, a named doctor by text, a visit by voice or video at an agreed time,
 * an expert's visit, or a team of which one is responsible.
 */
export const Tier = z.enum(['quick', 'named', 'voice', 'video', 'expert', 'team']);
export type Tier = z.infer<typeof Tier>;

/** 预约档次: these take place at a time that was booked. */
export const BooksTime = z.enum(['voice', 'video', 'expert']);
export type BooksTime = z.infer<typeof BooksTime>;

/** True of a tier that takes place at a booked time. */
export const booksTime = (tier: Tier): tier is BooksTime => BooksTime.safeParse(tier).success;
