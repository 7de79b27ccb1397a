import {
  approvePrescription,
  askDoctor,
  issuePrescription,
  returnPrescription,
  startDuty,
  takePrescription,
} from '@shared/contracts/prescription';
import type { Consultation } from '@shared/domain/consultation/consultation';
import { drugPartIdOf, type DrugList } from '@shared/domain/drug/drug';
import { storedDrugs } from '@shared/domain/drug/search';
import type { Evidence } from '@shared/domain/followUp/evidence';
import { CHECKS, type OrderedLine, type PrescriptionDraft } from '@shared/domain/prescription/prescription';
import {
  ApplicationId,
  type DrugId,
  DrugListId,
  type PrescriptionId,
  PharmacistId,
  StaffId,
} from '@shared/kernel/ids';
import { demoDrugs } from '../scripts/seed/drugs/demoDrugs';
import {
  CASE_ID,
  COMPLAINT,
  DOCTOR_ID,
  EARLIER,
  HYPERTENSION,
  QUALIFICATION,
  accountOfPerson,
  type CaseWorld,
  type Who,
} from './caseWorld';
import { idNumberOf } from './idNumbers';
import { PIN, giveKey } from './memoryAuthority';
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

/** 入驻 of somebody: the number in the papers tells two people apart, whatever they are called. */
function papersOf({ store }: CaseWorld['runtime'], who: string, nth: number): ApplicationId {
  const id = ApplicationId.parse(`papers-of-${who}`);
  store.rows.applications.set(id, {
    ...{ id, kind: 'doctor', accountId: accountOfPerson('stranger'), state: 'approved' },
    ...{ evidence: {}, isRecheck: false, history: [] },
    form: { idNumber: idNumberOf({ sex: 'female', bornOn: '1980-06-01' }, nth) },
    ...{ changedAt: MONDAY_10, savedAt: MONDAY_10, createdAt: MONDAY_10 },
  });
  return id;
}

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
    applicationId: papersOf(runtime, 'pharmacist-1', 1),
    ...{ name: '测试', hospital: '问真医院', licenceNo: LICENCE_NO, validity, active: true },
  });
  for (const [nth, [id, doctor]] of [...rows.doctors].entries()) {
    const applicationId = papersOf(runtime, id, nth + 2);
    rows.doctors.set(id, { ...doctor, qualification: { ...doctor.qualification, applicationId } });
  }
  // Both have opened their signatures.
  giveKey(runtime, { id: DOCTOR_ID, role: 'doctor', name: '李明' });
  giveKey(runtime, { id: 'staff-pharmacist', role: 'pharmacist', name: '测试' });
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

/** The draft with another line. */
export const lineOf = (change: Partial<OrderedLine>): Partial<PrescriptionDraft> => ({
  lines: [{ ...AMLODIPINE, ...change }],
});

/** What doctor and pharmacist press in the one case of the world. */
export class Prescribing {
  constructor(private readonly world: CaseWorld) {}

  readonly issue = (change: Partial<PrescriptionDraft> = {}, who: Who = 'doctor') =>
    this.world.ask(
      issuePrescription,
      { consultationId: CASE_ID, draft: { ...DRAFT, ...change }, pin: PIN },
      who,
    );

  readonly issued = async (change: Partial<PrescriptionDraft> = {}): Promise<PrescriptionId> => {
    const reply = await this.issue(change);
    if (!reply.ok) throw new Error(reply.code);
    return reply.value.prescriptionId;
  };

  readonly onDuty = (licenceNo = LICENCE_NO) => this.world.askAs('pharmacist', startDuty, { licenceNo });

  readonly take = (prescriptionId: PrescriptionId) =>
    this.world.askAs('pharmacist', takePrescription, { prescriptionId });

  readonly approve = (prescriptionId: PrescriptionId, version = 1, checks: readonly string[] = CHECKS) =>
    this.world.askAs('pharmacist', approvePrescription, {
      prescriptionId,
      version,
      checks: checks as never,
      pin: PIN,
    });

  readonly giveBack = (prescriptionId: PrescriptionId, version = 1) =>
    this.world.askAs('pharmacist', returnPrescription, { prescriptionId, version, words: '请核对每次用量' });

  readonly question = (prescriptionId: PrescriptionId) =>
    this.world.askAs('pharmacist', askDoctor, { prescriptionId, version: 1, words: '患者在用他汀吗' });

  readonly stored = (id: PrescriptionId) => this.world.runtime.store.rows.prescriptions.get(id);

  /** A minute of the timer. */
  readonly tick = async (): Promise<void> => {
    this.world.runtime.openid = undefined;
    await this.world.main({ Type: 'Timer', TriggerName: 'lookAfterPrescriptions' }, {});
  };
}
