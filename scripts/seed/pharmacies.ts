import { shelfIdOf, type Shelf } from '../../shared/domain/pharmacy/shelf';
import { Pharmacy, type PharmacyStaff } from '../../shared/domain/pharmacy/pharmacy';
import { StaffId } from '../../shared/kernel/ids';
import { staffIdOf } from '../../cloudfunctions/_runtime/identify';
import { demoDrugs } from './drugs/demoDrugs';

const BEIJING = { province: '北京市', city: '北京市' };
const ALL_OF_BEIJING = [{ ...BEIJING, counties: [] }];

/** Pharmacies that do not exist, each different in what matters to a patient. `keeps`: every how many drugs it has not got. */
const DEMO = [
  {
    ...{ id: 'demo-renhe', name: '仁和示范大药房', county: '朝阳区', address: '示范路 8 号' },
    ...{ areas: ALL_OF_BEIJING, deliveryFeeFen: 600, freeFromFen: 9900, deliveryHours: 4 },
    ...{ hasColdChain: true, offersPickUp: true, percent: 100, keeps: 0 },
  },
  {
    ...{ id: 'demo-baicao', name: '百草示范药店', county: '海淀区', address: '样板街 21 号' },
    ...{ areas: ALL_OF_BEIJING, deliveryFeeFen: 800, deliveryHours: 24 },
    ...{ hasColdChain: false, offersPickUp: true, percent: 90, keeps: 0 },
  },
  {
    ...{ id: 'demo-jishi', name: '济世示范药房', county: '丰台区', address: '例证巷 3 号' },
    ...{ areas: [{ ...BEIJING, counties: ['丰台区', '大兴区'] }], deliveryFeeFen: 300, deliveryHours: 2 },
    ...{ hasColdChain: false, offersPickUp: false, percent: 95, keeps: 0 },
  },
  {
    ...{ id: 'demo-kangning', name: '康宁示范药房', county: '朝阳区', address: '演示里 5 号' },
    ...{ areas: ALL_OF_BEIJING, deliveryFeeFen: 500, deliveryHours: 3 },
    ...{ hasColdChain: true, offersPickUp: true, percent: 98, keeps: 1 },
  },
];

/** 合作药房 of the demo, as two offices would have left them. */
export const demoPharmacies = (now: number): Pharmacy[] =>
  DEMO.map(({ county, percent: _p, keeps: _k, ...facts }, n) =>
    Pharmacy.parse({
      ...facts,
      creditCode: `91110000MA000000${String(n + 10)}`,
      licenceNo: `示范AA${String(n + 1).padStart(7, '0')}`,
      licenceUntil: `${String(new Date(now).getUTCFullYear() + 2)}-12-31`,
      region: { ...BEIJING, county },
      phone: `010-6000000${String(n + 1)}`,
      ...{ state: 'active', savedBy: 'demo', savedAt: now + n, approvedBy: 'demo', approvedAt: now },
    }),
  );

/** What lies on their shelves: two batches of every drug, but for the pharmacy that has only every other one. Prices are invented. */
export const demoShelves = (now: number): Shelf[] => {
  const year = new Date(now).getUTCFullYear();
  return demoDrugs().flatMap(({ drug }, place) =>
    demoPharmacies(now).flatMap(({ id }, n): Shelf[] => {
      const { percent, keeps } = DEMO[n]!;
      if (keeps > 0 && place % 2 === 0) return [];
      return [
        {
          ...{ id: shelfIdOf(id, drug.id), pharmacyId: id, drugId: drug.id },
          drugName: `${drug.genericName} ${drug.strength}`,
          priceFen: Math.round((drug.priceFen * percent) / 100),
          batches: [
            { batchNo: `D${String(year)}0301`, expiresOn: `${String(year + 1)}-08-31`, onHand: 20 },
            { batchNo: `D${String(year)}0901`, expiresOn: `${String(year + 2)}-02-28`, onHand: 60 },
          ],
          ...{ holds: [], changedAt: now },
        },
      ];
    }),
  );
};

/** The two people of the demo pharmacy: one packs, the other checks. */
export const demoPharmacyStaff = (now: number): PharmacyStaff[] =>
  [
    ['du.zhong', '杜仲'],
    ['ling.xiao', '凌霄'],
  ].map(([loginName, name]) => ({
    id: staffIdOf(loginName!),
    pharmacyId: demoPharmacies(now)[0]!.id,
    name: name!,
    by: StaffId.parse('demo'),
    at: now,
  }));
