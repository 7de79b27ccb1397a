import * as z from 'zod/mini';

/** 金额 in integer fen (1 元 = 100 分), never negative. */
export const Fen = z.int().check(z.nonnegative());

/** `2900` → `29`, `2950` → `29.50`: yuan as people write them, without the sign. */
export const yuan = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));
