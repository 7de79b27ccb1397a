import * as z from 'zod/mini';

const idOf = <Brand extends string>() =>
  z
    .string()
    .check(z.minLength(1), z.maxLength(64), z.regex(/^[\w.-]+$/))
    .brand<Brand>();

/** 账号: one WeChat user of this hospital. */
export const AccountId = idOf<'AccountId'>();
export type AccountId = z.infer<typeof AccountId>;
/** 就诊人: a person to be treated. */
export const PatientId = idOf<'PatientId'>();
export type PatientId = z.infer<typeof PatientId>;
/** 医生. */
export const DoctorId = idOf<'DoctorId'>();
export type DoctorId = z.infer<typeof DoctorId>;
/** 院内人员: one person of the staff. */
export const StaffId = idOf<'StaffId'>();
export type StaffId = z.infer<typeof StaffId>;
/** 设备: one install of the app, as one account uses it. */
export const DeviceId = idOf<'DeviceId'>();
export type DeviceId = z.infer<typeof DeviceId>;
/** 同意记录: one giving or withdrawing. */
export const ConsentId = idOf<'ConsentId'>();
export type ConsentId = z.infer<typeof ConsentId>;
/** 问诊: one encounter of one patient with one doctor. */
export const ConsultationId = idOf<'ConsultationId'>();
export type ConsultationId = z.infer<typeof ConsultationId>;
/** 支付单; also WeChat Pay's `out_trade_no`, so at most 32 characters. */
export const PaymentId = idOf<'PaymentId'>();
export type PaymentId = z.infer<typeof PaymentId>;
/** 图片: an uploaded picture that the server has looked at. */
export const PictureId = idOf<'PictureId'>();
export type PictureId = z.infer<typeof PictureId>;
/** 入驻申请. */
export const ApplicationId = idOf<'ApplicationId'>();
export type ApplicationId = z.infer<typeof ApplicationId>;
/** 药师 of the hospital. */
export const PharmacistId = idOf<'PharmacistId'>();
export type PharmacistId = z.infer<typeof PharmacistId>;
/** 合作机构. */
export const InstitutionId = idOf<'InstitutionId'>();
export type InstitutionId = z.infer<typeof InstitutionId>;
/** 证照: a licence or filing of this hospital. */
export const LicenceId = idOf<'LicenceId'>();
export type LicenceId = z.infer<typeof LicenceId>;
/** 授权查看: the person's id and the doctor's. */
export const ShareId = idOf<'ShareId'>();
export type ShareId = z.infer<typeof ShareId>;
/** 诊断编码表. */
export const CodeListId = idOf<'CodeListId'>();
export type CodeListId = z.infer<typeof CodeListId>;
/** 分诊. */
export const TriageId = idOf<'TriageId'>();
export type TriageId = z.infer<typeof TriageId>;
/** 同事协作: one request to a colleague. */
export const ColleagueRequestId = idOf<'ColleagueRequestId'>();
export type ColleagueRequestId = z.infer<typeof ColleagueRequestId>;
/** 健康测量: one value. */
export const MeasurementId = idOf<'MeasurementId'>();
export type MeasurementId = z.infer<typeof MeasurementId>;
/** 第三方 who is invited into a visit. */
export const GuestId = idOf<'GuestId'>();
export type GuestId = z.infer<typeof GuestId>;
/** 录制: one recording of a visit by voice or video. */
export const RecordingId = idOf<'RecordingId'>();
export type RecordingId = z.infer<typeof RecordingId>;
/** 处方. */
export const PrescriptionId = idOf<'PrescriptionId'>();
export type PrescriptionId = z.infer<typeof PrescriptionId>;
/** 药品 of the catalogue. */
export const DrugId = idOf<'DrugId'>();
export type DrugId = z.infer<typeof DrugId>;
/** 药品目录, one version of it. */
export const DrugListId = idOf<'DrugListId'>();
export type DrugListId = z.infer<typeof DrugListId>;
/** 号源: one time of one doctor; made from both, so that it is there once. */
export const SlotId = idOf<'SlotId'>();
export type SlotId = z.infer<typeof SlotId>;
/** 医生团队. */
export const TeamId = idOf<'TeamId'>();
export type TeamId = z.infer<typeof TeamId>;
/** 药房, a partner of the hospital. */
export const PharmacyId = idOf<'PharmacyId'>();
export type PharmacyId = z.infer<typeof PharmacyId>;
/** 购药订单. */
export const MedicineOrderId = idOf<'MedicineOrderId'>();
export type MedicineOrderId = z.infer<typeof MedicineOrderId>;
/** 包裹: one parcel of an order; a lost one and the one sent after it are two. */
export const ParcelId = idOf<'ParcelId'>();
export type ParcelId = z.infer<typeof ParcelId>;
/** 用药计划; the same id as its prescription. */
export const MedicinePlanId = idOf<'MedicinePlanId'>();
export type MedicinePlanId = z.infer<typeof MedicinePlanId>;
/** 安全事件处置: one incident or drill. */
export const IncidentId = idOf<'IncidentId'>();
export type IncidentId = z.infer<typeof IncidentId>;
/** 不良反应报告. */
export const AdverseEventId = idOf<'AdverseEventId'>();
export type AdverseEventId = z.infer<typeof AdverseEventId>;
