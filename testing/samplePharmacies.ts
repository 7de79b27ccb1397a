import { demoDrugs } from '../scripts/seed/drugs/demoDrugs';
const IBUPROFEN = demoDrugs().find(({ drug }) => drug.genericName === '布洛芬缓释胶囊')!.drug.id;

const ofBatch = { drugId: 'demo-0001', batchNo: 'B20260101' };
const PHARMACY = {
  ...{ name: '仁和大药房', creditCode: '91110000MA0000000X', licenceNo: '京AA0000001' },
  ...{
    licenceUntil: '2028-12-31',
    region: { province: '北京市', city: '北京市', county: '朝阳区' },
    address: '建国路 8 号',
    phone: '010-60000001',
  },
  areas: [{ province: '北京市', city: '北京市', counties: ['朝阳区'] }],
  ...{ deliveryFeeFen: 600, freeFromFen: 9900, deliveryHours: 4, hasColdChain: true, offersPickUp: true },
};

/** Well-formed inputs of 药房, 召回 and 非处方药. */
export const pharmacySamples: Readonly<Record<string, Record<string, unknown>>> = {
  'medicineOrder.searchOtc': { text: 'blf', cursor: '20' },
  'medicineOrder.otcOffers': { drugId: IBUPROFEN, packs: 1, region: PHARMACY.region },
  'medicineOrder.placeOtc': {
    ...{ patientId: 'patient-wang', pharmacyId: 'pharmacy-1', drugId: IBUPROFEN, packs: 1 },
    ...{ totalFen: 3100, hasReadNotice: true, to: { way: 'pick_up' } },
  },
  'pharmacy.list': { cursor: '1.pharmacy-1' },
  'pharmacy.save': { pharmacyId: 'pharmacy-1', facts: PHARMACY },
  'pharmacy.approve': { pharmacyId: 'pharmacy-1' },
  'pharmacy.suspend': { pharmacyId: 'pharmacy-1', reason: '许可证核实期间暂停' },
  'pharmacy.assign': { pharmacyId: 'pharmacy-1', loginName: 'du.zhong' },
  'pharmacy.stock': { cursor: '1.shelf-1' },
  'pharmacy.findDrug': { text: 'aldp' },
  'pharmacy.receiveGoods': {
    ...ofBatch,
    ...{ expiresOn: '2027-12-31', packs: 10, codes: ['81234560000000000001'], priceFen: 2500 },
  },
  'pharmacy.setPrice': { drugId: 'demo-0001', priceFen: 2600 },
  'pharmacy.adjustStock': { ...ofBatch, by: -1, reason: '盘点时发现破损一盒' },
  'pharmacy.recall': { ...ofBatch, level: 'two', reason: '含量均匀度不合格', advice: '请停用，联系药房退换' },
  'pharmacy.recalls': { cursor: '1.recall-1' },
  'pharmacy.whoHas': { ...ofBatch, cursor: '1.pack-1' },
};
