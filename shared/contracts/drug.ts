import * as z from 'zod/mini';
import { Drug } from '../domain/drug/drug';
import { query } from '../kernel/contract';
import { typedText } from '../kernel/text';

/** Matches shown at once: more are found by another letter, not by scrolling. */
export const DRUG_MATCHES = 20;

/** 药品 as a doctor finds it: without its price, so that none is chosen for it. */
export const DrugView = z.omit(Drug, { priceFen: true, active: true, source: true, control: true });
export type DrugView = z.infer<typeof DrugView>;

/** 搜索药品 in the catalogue in force, by generic name, trade name, pinyin or its initials. */
export const searchDrugs = query({
  name: 'drug.search',
  roles: ['doctor'],
  input: z.strictObject({ text: typedText(1, 50) }),
  output: z.object({
    drugs: z.array(DrugView).check(z.maxLength(DRUG_MATCHES)),
    /** The catalogue that was searched; absent while the hospital has put none in use. */
    list: z.optional(z.string()),
  }),
  rejections: [],
});
