/** Packs of one 非处方药 in one order at most: for an illness at home, not for a store. Apart, so that screens need not carry the table of bans. */
export const MOST_OTC_PACKS = 5;
