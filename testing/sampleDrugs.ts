import { SAFETY_ROWS } from '@shared/domain/medicationSafety/rows';
import { demoDrugs } from '../scripts/seed/drugs/demoDrugs';

const ofDrugList = { listId: 'drug-list-1' };
const ofPrescription = { prescriptionId: 'prescription-1' };

/** Well-formed inputs of the catalogue, the tables of 合理用药, and what comes after a prescription. */
export const drugSamples: Readonly<Record<string, Record<string, unknown>>> = {
  'medicinePlan.start': ofPrescription,
  'medicinePlan.list': { cursor: '1.prescription-1' },
  'medicinePlan.check': {
    planId: 'prescription-1',
    doseId: '2026-03-02.0.480',
    what: 'taken',
    allowed: true,
  },
  'medicinePlan.setReminders': { planId: 'prescription-1', reminds: true, allowed: true },
  'medicinePlan.moveTimes': { planId: 'prescription-1', drugId: 'demo-0001', minutes: [420] },
  'medicinePlan.templates': {},
  'medicinePlan.stop': { planId: 'prescription-1' },
  'medicinePlan.leaflets': ofPrescription,
  'drug.search': { text: 'alsdp' },
  'drug.beginList': { title: '本院药品目录', source: '药学部', partCount: 1 },
  'drug.addDrugs': { ...ofDrugList, part: 0, drugs: [demoDrugs()[0]!.drug] },
  'drug.previewList': ofDrugList,
  'drug.useList': { ...ofDrugList, reason: '全院统一使用新目录' },
  'drug.listLists': { cursor: '1.drug-list-1' },
  'drug.safetyRules': { from: 0 },
  'drug.reviewSafety': { rowIds: [SAFETY_ROWS[0]!.id], verdict: 'objected', note: '请补充来源页码' },
  'drug.signSafety': { password: 'correct horse battery', code: '123456' },
};
