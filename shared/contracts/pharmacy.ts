import * as z from 'zod/mini';
import { Drug } from '../domain/drug/drug';
import { TraceCode } from '../domain/pharmacy/pack';
import { Pharmacy, PharmacyFacts } from '../domain/pharmacy/pharmacy';
import { Recall, RecallLevel } from '../domain/pharmacy/recall';
import { Batch, BatchNo } from '../domain/pharmacy/shelf';
import { command, query } from '../kernel/contract';
import { DrugId, MedicineOrderId, PharmacyId } from '../kernel/ids';
import { Fen } from '../kernel/money';
import { typedText } from '../kernel/text';
import { Day, Instant } from '../kernel/time';

const Cursor = z.optional(z.string().check(z.maxLength(200)));
const NextCursor = z.optional(z.string());
const ofPharmacy = { pharmacyId: PharmacyId };
const Reason = typedText(5, 200);
/** Goods come in by lorries, not by ships. */
const PacksIn = z.int().check(z.minimum(1), z.maximum(10_000));

/** 药房 in the list of the hospital, with whoever works there. */
export const PharmacyView = z.object({
  ...z.omit(Pharmacy, { savedBy: true, approvedBy: true }).shape,
  staff: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type PharmacyView = z.infer<typeof PharmacyView>;

/** 合作药房, newest first. */
export const listPharmacies = query({
  name: 'pharmacy.list',
  roles: ['operations', 'quality'],
  input: z.strictObject({ cursor: Cursor }),
  output: z.object({ pharmacies: z.array(PharmacyView), nextCursor: NextCursor }),
  rejections: ['list.cursor_invalid'],
});

/** 登记药房, or change what is known of it: 质控 looks it over anew before it sells. */
export const savePharmacy = command({
  name: 'pharmacy.save',
  roles: ['operations'],
  input: z.strictObject({ pharmacyId: z.optional(PharmacyId), facts: PharmacyFacts }),
  output: z.object({ ...ofPharmacy, state: Pharmacy.shape.state }),
  rejections: ['pharmacy.not_found', 'pharmacy.licence_over'],
});

/** 批准药房: by another office than the one that entered it. */
export const approvePharmacy = command({
  name: 'pharmacy.approve',
  roles: ['quality'],
  input: z.strictObject(ofPharmacy),
  output: z.object({ ...ofPharmacy, state: Pharmacy.shape.state }),
  rejections: ['pharmacy.not_found', 'pharmacy.not_proposed', 'pharmacy.licence_over'],
});

/** 暂停药房: nothing is ordered there any more; what is paid goes on. */
export const suspendPharmacy = command({
  name: 'pharmacy.suspend',
  roles: ['operations', 'quality'],
  input: z.strictObject({ ...ofPharmacy, reason: Reason }),
  output: z.object({ ...ofPharmacy, state: Pharmacy.shape.state }),
  rejections: ['pharmacy.not_found', 'pharmacy.not_active'],
});

/** 指定药房人员: binds somebody with the office 药房药师 to one pharmacy. */
export const assignDispenser = command({
  name: 'pharmacy.assign',
  roles: ['operations'],
  input: z.strictObject({ ...ofPharmacy, loginName: z.string().check(z.maxLength(32)) }),
  output: z.object({ name: z.string() }),
  rejections: ['pharmacy.not_found', 'pharmacy.nobody'],
});

/** 货位 as the pharmacy sees its own. */
export const ShelfView = z.object({
  drugId: DrugId,
  drugName: z.string(),
  priceFen: Fen,
  batches: z.array(z.object({ ...Batch.shape, isUsable: z.boolean() })),
  heldPacks: z.int(),
  availablePacks: z.int(),
  changedAt: Instant,
});
export type ShelfView = z.infer<typeof ShelfView>;

/** 本药房库存, what changed last at first. */
export const listStock = query({
  name: 'pharmacy.stock',
  roles: ['dispenser'],
  input: z.strictObject({ cursor: Cursor }),
  output: z.object({ pharmacyName: z.string(), shelves: z.array(ShelfView), nextCursor: NextCursor }),
  rejections: ['pharmacy.not_assigned', 'list.cursor_invalid'],
});

/** 药品, found in the catalogue for goods or a recall. */
export const findDrug = query({
  name: 'pharmacy.findDrug',
  roles: ['dispenser', 'operations', 'quality'],
  input: z.strictObject({ text: z.string().check(z.maxLength(50)) }),
  output: z.object({
    drugs: z.array(z.pick(Drug, { id: true, genericName: true, strength: true, maker: true, pack: true })),
  }),
  rejections: [],
});

/** 收货入库: packs of a batch, with their trace codes where they were scanned. */
export const receiveGoods = command({
  name: 'pharmacy.receiveGoods',
  roles: ['dispenser'],
  input: z.strictObject({
    drugId: DrugId,
    batchNo: BatchNo,
    expiresOn: Day,
    packs: PacksIn,
    codes: z.array(TraceCode).check(z.maxLength(200)),
    /** Needed for the first packs of a drug. */
    priceFen: z.optional(Fen.check(z.minimum(1), z.maximum(100_000_00))),
  }),
  output: z.object({ onHand: z.int() }),
  rejections: [
    'pharmacy.not_assigned',
    'drug.not_found',
    'stock.price_missing',
    'stock.batch_recalled',
    'stock.batch_expired',
    'stock.expiry_differs',
    'trace.repeated',
    'trace.known',
  ],
});

/** 调价. What was ordered keeps its price. */
export const setPrice = command({
  name: 'pharmacy.setPrice',
  roles: ['dispenser'],
  input: z.strictObject({ drugId: DrugId, priceFen: Fen.check(z.minimum(1), z.maximum(100_000_00)) }),
  output: z.object({ priceFen: Fen }),
  rejections: ['pharmacy.not_assigned', 'stock.not_found'],
});

/** 盘点调整, with a reason; never below zero. */
export const adjustStock = command({
  name: 'pharmacy.adjustStock',
  roles: ['dispenser'],
  input: z.strictObject({
    drugId: DrugId,
    batchNo: BatchNo,
    by: z.int().check(z.minimum(-10_000), z.maximum(10_000)),
    reason: Reason,
  }),
  output: z.object({ onHand: z.int() }),
  rejections: ['pharmacy.not_assigned', 'stock.not_found', 'stock.batch_unknown', 'stock.below_zero'],
});

const RecallView = z.omit(Recall, { by: true });
export type RecallView = z.infer<typeof RecallView>;

/** 召回 of a batch, at every pharmacy at once: nothing of it leaves any more, and whoever has it is told. */
export const recallBatch = command({
  name: 'pharmacy.recall',
  roles: ['operations', 'quality'],
  input: z.strictObject({
    drugId: DrugId,
    batchNo: BatchNo,
    level: RecallLevel,
    reason: Reason,
    advice: typedText(5, 200),
  }),
  output: z.object({ recallId: z.string() }),
  rejections: ['drug.not_found', 'recall.known'],
});

/** 召回记录, newest first. */
export const listRecalls = query({
  name: 'pharmacy.recalls',
  roles: ['operations', 'quality', 'dispenser'],
  input: z.strictObject({ cursor: Cursor }),
  output: z.object({ recalls: z.array(RecallView), nextCursor: NextCursor }),
  rejections: ['list.cursor_invalid'],
});

/** 谁手里有: packs of a batch that have left, newest first; names are masked, the order leads on. */
export const whoHas = query({
  name: 'pharmacy.whoHas',
  roles: ['operations', 'quality'],
  input: z.strictObject({
    drugId: DrugId,
    batchNo: BatchNo,
    cursor: Cursor,
  }),
  output: z.object({
    total: z.int(),
    packs: z.array(
      z.object({
        code: z.string(),
        orderId: MedicineOrderId,
        patientName: z.string(),
        phone: z.optional(z.string()),
        pharmacyName: z.string(),
        state: z.string(),
        at: Instant,
      }),
    ),
    nextCursor: NextCursor,
  }),
  rejections: ['list.cursor_invalid'],
});
