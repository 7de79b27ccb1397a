import * as z from 'zod/mini';
import { Drug } from '../domain/drug/drug';
import { MOST_OTC_PACKS } from '../domain/medicineOrder/otcPacks';
import { Region } from '../domain/pharmacy/pharmacy';
import { command, query } from '../kernel/contract';
import { DrugId, MedicineOrderId, PatientId, PharmacyId } from '../kernel/ids';
import { Fen } from '../kernel/money';
import { typedText } from '../kernel/text';
import { Instant } from '../kernel/time';
import { AT_PHARMACY, Offer, To } from './medicineOrder';

/** 非处方药 as a patient looks it up, with its package and what it costs at the cheapest pharmacy that has it. */
export const OtcDrug = z.object({
  drugId: DrugId,
  ...z.pick(Drug, {
    ...{ genericName: true, tradeName: true, form: true, strength: true, pack: true },
    ...{ maker: true, approvalNumber: true, storage: true },
  }).shape,
  rxClass: z.enum(['otc_a', 'otc_b']),
  /** Absent while no pharmacy has it. */
  fromFen: z.optional(Fen),
});
export type OtcDrug = z.infer<typeof OtcDrug>;

/** 非处方药货架, 20 at a time. What needs a prescription is never found here. */
export const searchOtc = query({
  name: 'medicineOrder.searchOtc',
  roles: ['patient'],
  input: z.strictObject({
    text: z.optional(typedText(1, 50)),
    cursor: z.optional(z.string().check(z.regex(/^\d{1,5}$/))),
  }),
  output: z.object({ drugs: z.array(OtcDrug).check(z.maxLength(20)), nextCursor: z.optional(z.string()) }),
  rejections: [],
});

const ofOtc = { drugId: DrugId, packs: z.int().check(z.minimum(1), z.maximum(MOST_OTC_PACKS)) };

/** 选药房 for 非处方药: every pharmacy, as for a prescription. */
export const listOtcOffers = query({
  name: 'medicineOrder.otcOffers',
  roles: ['patient'],
  input: z.strictObject({ ...ofOtc, region: z.optional(Region) }),
  output: z.object({ drug: OtcDrug, offers: z.array(Offer) }),
  rejections: ['drug.not_otc'],
});

/** 购买非处方药, for a person whose name is known. */
export const placeOtcOrder = command({
  name: 'medicineOrder.placeOtc',
  roles: ['patient'],
  input: z.strictObject({
    ...ofOtc,
    ...{ patientId: PatientId, pharmacyId: PharmacyId, totalFen: Fen },
    /** 仔细阅读说明书并按说明使用, said by whoever orders. */
    hasReadNotice: z.boolean(),
    to: To,
  }),
  output: z.object({ orderId: MedicineOrderId, totalFen: Fen, payBy: Instant }),
  rejections: [
    'patient.not_found',
    'patient.unverified',
    'guardian.consent_missing',
    'proxy.consent_missing',
    'drug.not_otc',
    'medicineOrder.leaflet_unread',
    ...AT_PHARMACY,
  ],
});
