import * as z from 'zod/mini';
import { DrugId, MedicineOrderId, PharmacyId } from '../../kernel/ids';
import { Instant } from '../../kernel/time';
import { BatchNo } from './shelf';

/** 药品追溯码 on a pack. */
export const TraceCode = z.string().check(z.regex(/^[0-9A-Z]{16,30}$/));

/** 一盒药, known by its 追溯码: where it lies, or who has it. No code leaves twice. */
export const Pack = z.object({
  /** The 追溯码 itself. */
  id: TraceCode,
  pharmacyId: PharmacyId,
  drugId: DrugId,
  batchNo: BatchNo,
  /** What a recall looks for: drug and batch in one. */
  batchKey: z.string(),
  state: z.enum(['in_stock', 'dispensed']),
  at: Instant,
  orderId: z.optional(MedicineOrderId),
});
export type Pack = z.infer<typeof Pack>;

/** Drug and batch in one. */
export const batchKeyOf = (drugId: DrugId, batchNo: string): string => `${drugId}.${batchNo}`;
