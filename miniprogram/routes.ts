import type { ApplicationKind } from '@shared/domain/application/fields';
import type { DepartmentCode } from '@shared/domain/department/departments';
import type { ColleagueKind } from '@shared/domain/colleague/request';
import type {
  ColleagueRequestId,
  ConsultationId,
  DoctorId,
  DrugId,
  MedicineOrderId,
  PatientId,
  PharmacyId,
  PrescriptionId,
  ShareId,
  TeamId,
} from '@shared/kernel/ids';
import type { BooksTime, Tier } from '@shared/domain/appointment/tier';

/** Every page of the app: where it lives. The first four are the tabs. */
export const paths = {
  home: 'home/index',
  consultations: 'consultations/index',
  health: 'health/index',
  mine: 'mine/index',
  notice: 'patient/notice/index',
  security: 'account/security/index',
  consents: 'account/consents/index',
  closeAccount: 'account/close-account/index',
  loggedOut: 'account/logged-out/index',
  patients: 'account/patients/index',
  patientForm: 'account/patient-form/index',
  patientConsent: 'account/patient-consent/index',
  healthForm: 'account/health-form/index',
  renew: 'patient/renew/index',
  triage: 'triage/ask/index',
  adverse: 'triage/adverse/index',
  adverseList: 'triage/adverse-list/index',
  departments: 'patient/departments/index',
  doctors: 'patient/doctors/index',
  doctor: 'patient/doctor/index',
  describe: 'patient/describe/index',
  confirm: 'patient/confirm/index',
  consultation: 'patient/consultation/index',
  evidence: 'patient/evidence/index',
  review: 'archive/review/index',
  reviews: 'archive/reviews/index',
  record: 'patient/record/index',
  seal: 'archive/seal/index',
  looks: 'archive/looks/index',
  myData: 'account/my-data/index',
  public: 'archive/public/index',
  join: 'more/join/index',
  joinForm: 'more/join-form/index',
  prescriptions: 'medicine/prescriptions/index',
  prescription: 'medicine/prescription/index',
  shares: 'archive/shares/index',
  shareForm: 'archive/share-form/index',
  secondOpinion: 'archive/second-opinion/index',
  callWaiting: 'call/waiting/index',
  callRoom: 'call/room/index',
  callJoin: 'call/join/index',
  plan: 'medicine/plan/index',
  leaflets: 'medicine/leaflets/index',
  tiers: 'booking/tiers/index',
  times: 'booking/times/index',
  waits: 'booking/waits/index',
  quick: 'booking/quick/index',
  appointment: 'booking/appointment/index',
  pharmacies: 'medicine/pharmacies/index',
  buy: 'medicine/buy/index',
  medicineOrders: 'medicine/orders/index',
  otc: 'medicine/otc/index',
  otcDrug: 'medicine/otc-drug/index',
  medicineOrder: 'medicine/order/index',
  slip: 'medicine/slip/index',
  desk: 'doctor/desk/index',
  dutyDay: 'practice/day/index',
  quickQuestions: 'practice/quick/index',
  propose: 'practice/propose/index',
  case: 'doctor/case/index',
  terminate: 'doctor/terminate/index',
  prescribe: 'doctor/prescribe/index',
  prescribed: 'doctor/prescribed/index',
  schedule: 'practice/schedule/index',
  papers: 'practice/papers/index',
  service: 'practice/service/index',
  colleagues: 'practice/colleagues/index',
  askColleague: 'practice/ask-colleague/index',
  colleagueCase: 'practice/colleague-case/index',
  measurements: 'more/measurements/index',
  colleagueConsent: 'more/colleague/index',
  introduction: 'practice/introduction/index',
  replies: 'practice/replies/index',
  signing: 'practice/signing/index',
  recordTexts: 'practice/record-texts/index',
  emergency: 'practice/emergency/index',
  adverseEvents: 'practice/adverse-events/index',
  shared: 'practice/shared/index',
  sharedRecords: 'practice/shared-records/index',
} as const;

export type RouteName = keyof typeof paths;

export const tabs = ['home', 'consultations', 'health', 'mine'] as const;

type None = Record<never, never>;

/** What is ordered: whom, in which tier, for when. */
type Ordered = {
  readonly doctor: DoctorId;
  readonly tier?: Tier;
  readonly from?: string;
  readonly team?: TeamId;
};

/** What each page is told by its address. */
export type RouteParams = {
  home: None;
  consultations: None;
  health: None;
  mine: None;
  notice: None;
  security: None;
  consents: None;
  closeAccount: None;
  loggedOut: None;
  patients: { readonly pick?: '1' };
  patientForm: { readonly id?: PatientId };
  patientConsent: { readonly id: PatientId };
  healthForm: { readonly id: PatientId };
  renew: None;
  /** With a patient: to be warned of what was told of them, and to come back. */
  triage: { readonly patient?: string; readonly week?: string };
  adverse: { readonly prescription: PrescriptionId };
  adverseList: None;
  departments: None;
  doctors: { readonly department?: DepartmentCode };
  doctor: { readonly id: DoctorId };
  /** Without a tier it is the named doctor by text; `from` is the chosen time. */
  describe: Ordered;
  /** With `renew` there is no form behind it to go back to. */
  confirm: Ordered & { readonly renew?: '1' };
  consultation: { readonly id: ConsultationId };
  evidence: { readonly id: ConsultationId };
  review: { readonly id: ConsultationId };
  reviews: { readonly id: DoctorId };
  record: { readonly id: ConsultationId };
  seal: { readonly id: ConsultationId };
  /** Of a visit, or of medicine that was bought without one. */
  looks: { readonly id?: ConsultationId; readonly order?: MedicineOrderId };
  myData: None;
  public: None;
  join: None;
  /** A kind begins a new one; without it, the one there is goes on. */
  joinForm: { readonly kind?: ApplicationKind };
  prescriptions: None;
  prescription: { readonly id: PrescriptionId };
  shares: None;
  shareForm: { readonly doctor?: DoctorId };
  secondOpinion: { readonly id: ConsultationId };
  /** `as` tells whose side this is when the page is opened anew. */
  callWaiting: { readonly id: ConsultationId; readonly as?: 'doctor' };
  callRoom: { readonly id: ConsultationId; readonly as?: 'doctor' };
  callJoin: { readonly code?: string };
  plan: None;
  leaflets: { readonly id: PrescriptionId };
  tiers: { readonly id: DoctorId };
  /** With `move`, the visit that is moved. */
  times: { readonly id: DoctorId; readonly tier: BooksTime; readonly move?: ConsultationId };
  waits: None;
  quick: None;
  appointment: { readonly id: ConsultationId };
  pharmacies: { readonly prescription: PrescriptionId };
  /** A prescription, or so many packs of a drug that needs none. */
  buy: { readonly pharmacy: PharmacyId } & (
    { readonly prescription: PrescriptionId } | { readonly drug: DrugId; readonly packs: string }
  );
  medicineOrders: None;
  otc: None;
  otcDrug: { readonly drug: DrugId };
  /** `paid` where the cashier has just said so. */
  medicineOrder: { readonly id: MedicineOrderId; readonly paid?: 'yes' };
  slip: { readonly prescription: PrescriptionId };
  desk: None;
  dutyDay: { readonly day: string };
  quickQuestions: None;
  propose: { readonly id: ConsultationId; readonly tier: BooksTime };
  case: { readonly id: ConsultationId };
  terminate: { readonly id: ConsultationId };
  /** With `correct`, what a pharmacist gave back. */
  prescribe: { readonly id: ConsultationId; readonly correct?: PrescriptionId };
  prescribed: { readonly id: PrescriptionId };
  schedule: None;
  papers: None;
  service: None;
  colleagues: None;
  askColleague: { readonly id: ConsultationId; readonly kind: ColleagueKind };
  colleagueCase: { readonly id: ColleagueRequestId; readonly handed?: '1' };
  measurements: { readonly id: PatientId };
  colleagueConsent: { readonly id: ConsultationId };
  introduction: None;
  replies: None;
  signing: None;
  recordTexts: None;
  emergency: None;
  adverseEvents: None;
  shared: None;
  sharedRecords: { readonly id: ShareId };
};

/** Pages of a subpackage, without the name of its folder. */
/** Packages that are loaded when one of their pages is opened; everything else is what a patient waits for at first. */
export const subpackages = [
  'patient',
  'account',
  'triage',
  'medicine',
  'more',
  'archive',
  'call',
  'booking',
  'doctor',
  'practice',
] as const;

export const pagesUnder = (root: (typeof subpackages)[number]): string[] =>
  Object.values(paths)
    .filter((path) => path.startsWith(`${root}/`))
    .map((path) => path.slice(root.length + 1));
