import { lazy, type ComponentType } from 'react';
import { listEmergencies } from '@shared/contracts/access';
import { listEvents } from '@shared/contracts/adverseEvent';
import { listApplications } from '@shared/contracts/application';
import { listCodeLists } from '@shared/contracts/diagnosis';
import { getSafetyRules, listDrugLists } from '@shared/contracts/drug';
import { getQuickPrice, listHolidays, listTeams } from '@shared/contracts/appointment';
import { listHeldTexts } from '@shared/contracts/doctor';
import { listIncidents } from '@shared/contracts/incident';
import { listOwedRecords } from '@shared/contracts/owedRecord';
import { listLicences } from '@shared/contracts/institution';
import { listDesk, listMasked } from '@shared/contracts/medicineOrder';
import { listPharmacies, listRecalls, listStock } from '@shared/contracts/pharmacy';
import { listQueue } from '@shared/contracts/prescription';
import { hospitalTemplates } from '@shared/contracts/recordTexts';
import { listSeals } from '@shared/contracts/seal';
import { listForReview } from '@shared/contracts/review';
import { getSigning } from '@shared/contracts/signing';
import { changePassword, listSessions, listStaff, securityEvents } from '@shared/contracts/staff';
import { listRoots, listTrail } from '@shared/contracts/trail';
import { listRuleSets, triageAgreement } from '@shared/contracts/triage';
import type { StaffRole } from '@shared/kernel/actor';
import type { ActionContract } from '@shared/kernel/contract';
import { may } from '../platform/may';

export type ConsolePage = {
  readonly path: string;
  readonly title: string;
  readonly hint: string;
  readonly group: '审核' | '药品' | '质量' | '管理' | '审计' | '本人';
  /** What the page asks first: whoever may ask it may open the page. */
  readonly opens: ActionContract;
  readonly Page: ComponentType;
};

/** Every page of the console, in the order of the menu. */
export const PAGES: readonly ConsolePage[] = [
  {
    path: '/applications',
    title: '入驻审核',
    hint: '医生、药师和机构的入驻申请，两步审核',
    group: '审核',
    opens: listApplications,
    Page: lazy(() => import('../features/application/ApplicationsPage')),
  },
  {
    path: '/prescriptions',
    title: '审方',
    hint: '待审的处方，值班药师领取、审核',
    group: '审核',
    opens: listQueue,
    Page: lazy(() => import('../features/prescription/PrescriptionsPage')),
  },
  {
    path: '/dispensing',
    title: '调剂台',
    hint: '本药房待调配、核对和发出的订单',
    group: '药品',
    opens: listDesk,
    Page: lazy(() => import('../features/medicine/DeskPage')),
  },
  {
    path: '/stock',
    title: '药房库存',
    hint: '本药房的批号、数量和售价',
    group: '药品',
    opens: listStock,
    Page: lazy(() => import('../features/pharmacy/StockPage')),
  },
  {
    path: '/orders',
    title: '购药订单',
    hint: '订单轨迹、快递异常和售后',
    group: '药品',
    opens: listMasked,
    Page: lazy(() => import('../features/medicine/OrdersPage')),
  },
  {
    path: '/pharmacies',
    title: '合作药房',
    hint: '登记、批准和暂停合作药房',
    group: '药品',
    opens: listPharmacies,
    Page: lazy(() => import('../features/pharmacy/PharmaciesPage')),
  },
  {
    path: '/recalls',
    title: '药品召回',
    hint: '召回批号，查谁手里有',
    group: '药品',
    opens: listRecalls,
    Page: lazy(() => import('../features/pharmacy/RecallsPage')),
  },
  {
    path: '/adverse-events',
    title: '不良反应',
    hint: '患者报告的不良反应，评价和上报',
    group: '药品',
    opens: listEvents,
    Page: lazy(() => import('../features/adverseEvent/AdverseEventsPage')),
  },
  {
    path: '/rules',
    title: '分诊规则',
    hint: '红旗征规则的审阅、签署和启用',
    group: '质量',
    opens: listRuleSets,
    Page: lazy(() => import('../features/triage/RulesPage')),
  },
  {
    path: '/safety-rules',
    title: '合理用药规则',
    hint: '开处方时的提示规则，逐行审阅和签署',
    group: '质量',
    opens: getSafetyRules,
    Page: lazy(() => import('../features/medicationSafety/SafetyRulesPage')),
  },
  {
    path: '/agreement',
    title: '分诊吻合度',
    hint: '推荐的科室与最后接诊的科室是否一致',
    group: '质量',
    opens: triageAgreement,
    Page: lazy(() => import('../features/triage/AgreementPage')),
  },
  {
    path: '/reviews',
    title: '患者评价',
    hint: '待审的评价，公开或隐藏',
    group: '质量',
    opens: listForReview,
    Page: lazy(() => import('../features/review/ReviewsPage')),
  },
  {
    path: '/doctor-texts',
    title: '医生介绍',
    hint: '待审的医生公开介绍',
    group: '质量',
    opens: listHeldTexts,
    Page: lazy(() => import('../features/doctorTexts/DoctorTextsPage')),
  },
  {
    path: '/record-templates',
    title: '病历模板',
    hint: '院内病历模板，医生写病历时套用',
    group: '质量',
    opens: hospitalTemplates,
    Page: lazy(() => import('../features/recordTemplate/TemplatesPage')),
  },
  {
    path: '/seals',
    title: '病历封存',
    hint: '纠纷中与患者共同封存的问诊',
    group: '质量',
    opens: listSeals,
    Page: lazy(() => import('../features/seal/SealsPage')),
  },
  {
    path: '/owed-records',
    title: '待签病历',
    hint: '问诊已结束、医生还没有签署的病历',
    group: '质量',
    opens: listOwedRecords,
    Page: lazy(() => import('../features/owedRecord/OwedRecordsPage')),
  },
  {
    path: '/people',
    title: '人员与岗位',
    hint: '谁能登录管理台、在什么岗位',
    group: '管理',
    opens: listStaff,
    Page: lazy(() => import('../features/staff/PeoplePage')),
  },
  {
    path: '/licences',
    title: '证照与备案',
    hint: '执业许可和备案的有效期，到期提醒',
    group: '管理',
    opens: listLicences,
    Page: lazy(() => import('../features/institution/LicencesPage')),
  },
  {
    path: '/holidays',
    title: '节假日',
    hint: '放假和调休上班的日子，所有医生适用',
    group: '管理',
    opens: listHolidays,
    Page: lazy(() => import('../features/holiday/HolidaysPage')),
  },
  {
    path: '/quick-price',
    title: '值班快问',
    hint: '向当班医生提一个问题的价格',
    group: '管理',
    opens: getQuickPrice,
    Page: lazy(() => import('../features/quickPrice/QuickPricePage')),
  },
  {
    path: '/teams',
    title: '医生团队',
    hint: '组建和解散团队，谁负责、多少钱',
    group: '管理',
    opens: listTeams,
    Page: lazy(() => import('../features/team/TeamsPage')),
  },
  {
    path: '/codes',
    title: '诊断编码表',
    hint: '医生从中选择诊断的编码表，导入和启用',
    group: '管理',
    opens: listCodeLists,
    Page: lazy(() => import('../features/diagnosis/CodeListsPage')),
  },
  {
    path: '/drugs',
    title: '药品目录',
    hint: '医生从中选药的目录，导入、核对和启用',
    group: '管理',
    opens: listDrugLists,
    Page: lazy(() => import('../features/drug/DrugListsPage')),
  },
  {
    path: '/security',
    title: '安全事件',
    hint: '被拒绝的登录、越权和重放',
    group: '审计',
    opens: securityEvents,
    Page: lazy(() => import('../features/security/SecurityPage')),
  },
  {
    path: '/incidents',
    title: '安全事件处置',
    hint: '泄露、篡改、丢失和演练：控制、报告、通知、总结',
    group: '审计',
    opens: listIncidents,
    Page: lazy(() => import('../features/incident/IncidentsPage')),
  },
  {
    path: '/emergencies',
    title: '紧急查阅记录',
    hint: '谁在紧急情况下打开了不由自己负责的问诊',
    group: '审计',
    opens: listEmergencies,
    Page: lazy(() => import('../features/access/EmergenciesPage')),
  },
  {
    path: '/trail',
    title: '审计查询',
    hint: '谁在什么时候做了什么，可以导出核验',
    group: '审计',
    opens: listTrail,
    Page: lazy(() => import('../features/trail/TrailPage')),
  },
  {
    path: '/roots',
    title: '公示日根',
    hint: '每天一个，留痕有没有被改动以它为准',
    group: '审计',
    opens: listRoots,
    Page: lazy(() => import('../features/trail/RootsPage')),
  },
  {
    path: '/signing',
    title: '电子签名',
    hint: '开通、修改口令、注销自己的电子签名',
    group: '本人',
    opens: getSigning,
    Page: lazy(() => import('../features/signing/SigningPage')),
  },
  {
    path: '/sessions',
    title: '我的登录',
    hint: '自己在哪些地方登录着，结束其他登录',
    group: '本人',
    opens: listSessions,
    Page: lazy(() => import('../features/session/SessionsPage')),
  },
  {
    path: '/password',
    title: '修改密码',
    hint: '更换自己的密码，并结束其他地方的登录',
    group: '本人',
    opens: changePassword,
    Page: lazy(() => import('../features/session/ChangePasswordPage')),
  },
];

/** What a 岗位 finds in the menu. */
export const pagesFor = (role: StaffRole): readonly ConsolePage[] =>
  PAGES.filter(({ opens }) => may(role, opens));

/** What an address leads to. */
export function pageAt(path: string, role: StaffRole): ConsolePage | 'home' | 'forbidden' | 'unknown' {
  const plain = path.split('?')[0];
  if (plain === '/' || plain === '/activate') return 'home';
  const page = PAGES.find((it) => it.path === plain);
  if (!page) return 'unknown';
  return may(role, page.opens) ? page : 'forbidden';
}
