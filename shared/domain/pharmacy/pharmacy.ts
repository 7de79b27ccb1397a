import * as z from 'zod/mini';
import { PharmacyId, StaffId } from '../../kernel/ids';
import { Fen } from '../../kernel/money';
import { typedText } from '../../kernel/text';
import { Day, Instant, shanghai } from '../../kernel/time';

/** 省、市、区县, in the words in which WeChat's address book writes them. */
export const Region = z.strictObject({
  province: typedText(2, 20),
  city: typedText(2, 20),
  county: typedText(1, 20),
});
export type Region = z.infer<typeof Region>;

/** 配送范围: a whole city, or some of its 区县. */
export const DeliveryArea = z.strictObject({
  province: typedText(2, 20),
  city: typedText(2, 20),
  /** Empty: the whole city. */
  counties: z.array(typedText(1, 20)).check(z.maxLength(60)),
});
export type DeliveryArea = z.infer<typeof DeliveryArea>;

/** 药房资料 as 运营 enters them and another office looks them over. */
export const PharmacyFacts = z.strictObject({
  name: typedText(2, 60),
  /** 统一社会信用代码. */
  creditCode: z.string().check(z.regex(/^[0-9A-Z]{18}$/)),
  /** 药品经营许可证编号, and the last day on which it holds. */
  licenceNo: typedText(4, 40),
  licenceUntil: Day,
  region: Region,
  address: typedText(2, 100),
  phone: z.string().check(z.regex(/^[0-9-]{7,20}$/)),
  areas: z.array(DeliveryArea).check(z.maxLength(40)),
  deliveryFeeFen: Fen.check(z.maximum(100_00)),
  /** 满额免配送费; absent: never free. */
  freeFromFen: z.optional(Fen.check(z.maximum(10_000_00))),
  /** Hours until the medicine is usually there, as the pharmacy promises. */
  deliveryHours: z.int().check(z.minimum(1), z.maximum(240)),
  /** 冷链: can keep and send cold what must stay cold. */
  hasColdChain: z.boolean(),
  offersPickUp: z.boolean(),
});
export type PharmacyFacts = z.infer<typeof PharmacyFacts>;

/** 药房 as stored. Only an active one sells; another office than the one that entered it makes it so. */
export const Pharmacy = z.object({
  id: PharmacyId,
  ...PharmacyFacts.shape,
  state: z.enum(['proposed', 'active', 'suspended']),
  savedBy: StaffId,
  savedAt: Instant,
  approvedBy: z.optional(StaffId),
  approvedAt: z.optional(Instant),
  /** Why it was suspended. */
  reason: z.optional(z.string()),
});
export type Pharmacy = z.infer<typeof Pharmacy>;

/** 药房人员: a member of the staff with the office 药房药师, bound to one pharmacy. */
export const PharmacyStaff = z.object({
  id: StaffId,
  pharmacyId: PharmacyId,
  name: z.string(),
  by: StaffId,
  at: Instant,
});
export type PharmacyStaff = z.infer<typeof PharmacyStaff>;

/** True on days on which the pharmacy may sell. */
export const mayPharmacySell = ({ state, licenceUntil }: Pharmacy, now: number): boolean =>
  state === 'active' && shanghai(now).day <= licenceUntil;

/** True when the pharmacy delivers there. */
export const deliversTo = ({ areas }: Pick<PharmacyFacts, 'areas'>, to: Region): boolean =>
  areas.some(
    ({ province, city, counties }) =>
      province === to.province && city === to.city && (counties.length === 0 || counties.includes(to.county)),
  );

/** 配送费 for goods of so much. */
export const deliveryFeeOf = (
  { deliveryFeeFen, freeFromFen }: Pick<PharmacyFacts, 'deliveryFeeFen' | 'freeFromFen'>,
  goodsFen: number,
): number => (freeFromFen !== undefined && goodsFen >= freeFromFen ? 0 : deliveryFeeFen);

/** How far it is, in the words of an address: nobody has measured a way. */
export const nearnessOf = (
  from: Region,
  to: Region | undefined,
): 'same_county' | 'same_city' | 'elsewhere' | undefined => {
  if (!to) return undefined;
  if (from.province !== to.province || from.city !== to.city) return 'elsewhere';
  return from.county === to.county ? 'same_county' : 'same_city';
};
