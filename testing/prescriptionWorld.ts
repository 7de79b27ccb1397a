import type { Consultation } from '@shared/domain/consultation/consultation';
import { drugPartIdOf, type DrugList } from '@shared/domain/drug/drug';
import { storedDrugs } from '@shared/domain/drug/search';
import type { Evidence } from '@shared/domain/followUp/evidence';
import type { OrderedLine, PrescriptionDraft } from '@shared/domain/prescription/prescription';
import { DrugId, DrugListId, PharmacistId, StaffId } from '@shared/kernel/ids';
import { demoDrugs } from '../scripts/seed/drugs/demoDrugs';
import { COMPLAINT, EARLIER, HYPERTENSION, QUALIFICATION, type CaseWorld } from './caseWorld';
import { MONDAY_10 } from './runtime';

/** 执业证编号 of the pharmacist of the tests. */
export const LICENCE_NO = 'YS110000000001';

/** Evidence that its doctor has opened and confirmed. */
const CONFIRMED: Evidence = {
  earlier: EARLIER,
  openedAt: MONDAY_10,
  judgedAt: MONDAY_10,
  verdict: { kind: 'confirmed', diagnoses: [HYPERTENSION] },
};

/** A 复诊 in which a prescription may be written: nothing of the person stands against it. */
export const FOLLOW_UP: Partial<Consultation> = {
  service: 'follow_up',
  evidence: CONFIRMED,
  complaint: {
    ...COMPLAINT,
    history: { kind: 'some', text: '高血压五年' },
    allergies: { kind: 'none' },
    medicines: { kind: 'none' },
  },
};

const LIST_ID = DrugListId.parse('demo-list');
const LIST: DrugList = {
  id: LIST_ID,
  ...{ title: '演示药品目录', source: '演示', state: 'in_force', parts: {}, partCount: 1 },
  ...{ createdAt: MONDAY_10, by: StaffId.parse('staff-operations'), inForceAt: MONDAY_10 },
};

/** The demo catalogue in force, and the pharmacist of the tests in the register. */
export function stockShelves({ runtime }: CaseWorld): void {
  const { rows } = runtime.store;
  const drugs = demoDrugs();
  rows.drugLists.set(LIST_ID, { ...LIST, parts: { 0: drugs.length } });
  const id = drugPartIdOf(LIST_ID, 0);
  rows.drugParts.set(id, { id, listId: LIST_ID, n: 0, rows: storedDrugs(drugs) });
  const { practisingSinceOn: _, ...validity } = QUALIFICATION;
  rows.pharmacists.set('pharmacist-1', {
    id: PharmacistId.parse('pharmacist-1'),
    accountId: rows.accounts.values().next().value!.id,
    applicationId: 'application-9' as never,
    ...{ name: '测试', hospital: '问真医院', licenceNo: LICENCE_NO, validity, active: true },
  });
}

/** The id of a demo drug by its name. */
export const drugIdOf = (name: string): DrugId => {
  const found = demoDrugs().find(({ drug }) => drug.genericName === name);
  if (!found) throw new Error(`no demo drug ${name}`);
  return found.drug.id;
};

/** 氨氯地平, one a day for four weeks: one pack of 28. */
export const AMLODIPINE: OrderedLine = {
  drugId: drugIdOf('苯磺酸氨氯地平片'),
  ...{ dose: 1, route: 'oral', frequency: 'qd', days: 28, packs: 1 },
};

/** 续方 of a month. */
export const DRAFT: PrescriptionDraft = {
  diagnoses: [HYPERTENSION],
  lines: [AMLODIPINE],
  longReason: '血压平稳，长期服用',
  validDays: 1,
  overrides: [],
};
