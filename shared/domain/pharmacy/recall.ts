import * as z from 'zod/mini';
import { DrugId, StaffId } from '../../kernel/ids';
import { Instant } from '../../kernel/time';
import { BatchNo } from './shelf';

/** 召回级别 (药品召回管理办法): one is the gravest. */
export const RecallLevel = z.enum(['one', 'two', 'three']);
export type RecallLevel = z.infer<typeof RecallLevel>;

/** 召回 of a batch as stored; its id is drug and batch, so that a batch is recalled once. */
export const Recall = z.object({
  id: z.string(),
  drugId: DrugId,
  batchNo: BatchNo,
  drugName: z.string(),
  level: RecallLevel,
  /** Why, in words that patients read. */
  reason: z.string(),
  /** What whoever has it is to do. */
  advice: z.string(),
  at: Instant,
  by: StaffId,
});
export type Recall = z.infer<typeof Recall>;
