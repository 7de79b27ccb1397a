import { mayActFor } from '../patient/policy';
import type { AccountId } from '../../kernel/ids';
import { reject, type Result } from '../../kernel/result';
import { whyNotOnline } from '../drug/banned';
import type { Drug } from '../drug/drug';
import type { Patient } from '../patient/patient';
import { consentMissing } from '../patient/standing';
import type { MedicineOrder } from './order';
import { ordered, type Placing, type ServiceRefusal } from './place';

/** 非处方药 that anybody may look up and buy: never what needs a prescription, never what may not be sold online. */
export const isOtc = (drug: Drug | undefined): drug is Drug & { readonly rxClass: 'otc_a' | 'otc_b' } =>
  drug !== undefined && drug.active && drug.rxClass !== 'rx' && whyNotOnline(drug) === undefined;

/** Why no order is made of what needs no prescription. */
export type OtcRefusal =
  | 'patient.not_found'
  | 'patient.unverified'
  | 'guardian.consent_missing'
  | 'proxy.consent_missing'
  | 'drug.not_otc'
  | 'medicineOrder.leaflet_unread'
  | ServiceRefusal
  | 'stock.short'
  | 'medicineOrder.price_changed';

type Otc = Placing & {
  readonly accountId: AccountId;
  readonly packs: number;
  /** The person who orders says that the leaflet will be read and followed. */
  readonly hasReadNotice: boolean;
};

/** 购买非处方药: for a person whose name is known, at the pharmacy that was chosen. */
export function placeOtc(
  patient: Patient | undefined,
  drug: Drug | undefined,
  { accountId, packs, hasReadNotice, ...placing }: Otc,
): Result<MedicineOrder, OtcRefusal> {
  if (!mayActFor(patient, accountId)) return reject('patient.not_found');
  if (patient.verifiedAt === undefined) return reject('patient.unverified');
  const missing = consentMissing(patient, placing.now);
  if (missing) return reject(missing);
  if (!isOtc(drug)) return reject('drug.not_otc');
  if (!hasReadNotice) return reject('medicineOrder.leaflet_unread');
  const { id: patientId, name, sex, bornOn } = patient;
  const line = {
    ...{ drugId: drug.id, name: drug.genericName, strength: drug.strength, maker: drug.maker },
    ...{ packName: drug.pack.packName, packs, isCold: drug.storage === 'cold', usage: '请按说明书使用' },
  };
  return ordered([line], { accountId, patientId, patient: { name, sex, bornOn } }, placing);
}
