import type { Application } from '../../shared/domain/application/application';
import { drugPartIdOf, type DrugList } from '../../shared/domain/drug/drug';
import { storedDrugs } from '../../shared/domain/drug/search';
import type { Qualification } from '../../shared/domain/doctor/qualification';
import { Pharmacist } from '../../shared/domain/pharmacist/pharmacist';
import { AccountId, ApplicationId, DrugListId, PharmacistId, StaffId } from '../../shared/kernel/ids';
import { demoDrugs } from './drugs/demoDrugs';
import { HOSPITAL } from './hospital';
import { nobodysNumber } from './papers';

const LIST_ID = DrugListId.parse('demo-drugs');

/** 演示药品目录, in force, as an import would have left it. */
export function demoDrugList(now: number) {
  const drugs = demoDrugs();
  const list: DrugList = {
    id: LIST_ID,
    title: '演示药品目录（厂家、文号、包装、价格为虚构）',
    source: `手工编写，供开发和演示：${String(drugs.length)} 种，每种的每项事实都注明出处，见每种药的来源；没有读到的（贮藏）不写，没有名单的按处方药`,
    state: 'in_force',
    parts: { 0: drugs.length },
    partCount: 1,
    createdAt: now,
    by: StaffId.parse('demo'),
    inForceAt: now,
  };
  return { list, part: { id: drugPartIdOf(LIST_ID, 0), listId: LIST_ID, n: 0, rows: storedDrugs(drugs) } };
}

/** 执业证编号 of the demo pharmacist 白竹. */
export const DEMO_PHARMACIST_LICENCE = 'YS110000000001';

/** A pharmacist who does not exist, with the name of the demo member of the staff. */
export const demoPharmacist = ({ practisingSinceOn: _, ...validity }: Qualification): Pharmacist =>
  Pharmacist.parse({
    id: 'demo-bai-zhu',
    accountId: 'demo',
    applicationId: 'demo',
    name: '白竹',
    hospital: HOSPITAL,
    licenceNo: DEMO_PHARMACIST_LICENCE,
    validity,
    active: true,
  });

/** The application by which the demo pharmacist has joined: its number tells them from whoever prescribed. */
export const demoPharmacistPapers = (now: number): Application => ({
  ...{ id: ApplicationId.parse('demo'), accountId: AccountId.parse('demo'), kind: 'pharmacist' },
  ...{ state: 'approved', evidence: {}, isRecheck: false, pharmacistId: PharmacistId.parse('demo-bai-zhu') },
  form: { name: '白竹', idNumber: nobodysNumber(1990, 900), licenceNo: DEMO_PHARMACIST_LICENCE },
  history: [{ event: 'approve', at: now }],
  ...{ submittedAt: now, changedAt: now, savedAt: now, createdAt: now },
});
