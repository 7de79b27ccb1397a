import * as z from 'zod/mini';

/** Who asks to join. */
export const ApplicationKind = z.enum(['doctor', 'grassroots_doctor', 'pharmacist', 'institution']);
export type ApplicationKind = z.infer<typeof ApplicationKind>;

/** The kinds in Chinese. */
export const KIND_NAMES: Readonly<Record<ApplicationKind, string>> = {
  doctor: '医生',
  grassroots_doctor: '基层医生',
  pharmacist: '药师',
  institution: '医疗机构',
};

/** Every field of any form. Days are `2026-01-31`; `licenceUntil` may also be `长期`. */
export const FIELDS = [
  'name',
  'idNumber',
  'phone',
  'institutionName',
  'creditCode',
  'address',
  'departmentCode',
  'title',
  'hospital',
  'licenceNo',
  'licenceRegisteredOn',
  'licenceUntil',
  'qualificationNo',
  'practiceScope',
  'practisingSinceOn',
  'goodAt',
  'introduction',
  'insuranceNo',
  'insuranceFrom',
  'insuranceUntil',
  'contractUntil',
] as const;
/** A field of a form. */
export type Field = (typeof FIELDS)[number];

/** Every kind of document. */
export const DOCUMENTS = [
  'licence',
  'qualification',
  'title_certificate',
  'consent',
  'insurance',
  'contract',
  'portrait',
  'institution_licence',
] as const;
/** A kind of document. */
export type Document = (typeof DOCUMENTS)[number];

/** Pictures of one document at most. */
export const PICTURES_PER_DOCUMENT = 4;

/** What an applicant fills in for a kind, in the order of the form; `optional` may stay empty. */
export type Demands = {
  readonly fields: readonly Field[];
  readonly documents: readonly Document[];
  readonly optional: readonly (Field | Document)[];
};

const PERSON = ['name', 'idNumber', 'phone'] as const;
const DOCTOR: Demands = {
  fields: [
    ...PERSON,
    'hospital',
    'departmentCode',
    'title',
    'licenceNo',
    'licenceRegisteredOn',
    'licenceUntil',
    'qualificationNo',
    'practiceScope',
    'practisingSinceOn',
    'insuranceNo',
    'insuranceFrom',
    'insuranceUntil',
    'contractUntil',
    'goodAt',
    'introduction',
  ],
  documents: [
    'licence',
    'qualification',
    'title_certificate',
    'consent',
    'insurance',
    'contract',
    'portrait',
  ],
  optional: ['introduction', 'portrait'],
};

/** What each kind must show. */
export const DEMANDS: Readonly<Record<ApplicationKind, Demands>> = {
  doctor: DOCTOR,
  // At a township or village institution a certificate of title is often not there yet.
  grassroots_doctor: { ...DOCTOR, optional: [...DOCTOR.optional, 'title_certificate'] },
  pharmacist: {
    fields: [
      ...PERSON,
      'hospital',
      'licenceNo',
      'licenceRegisteredOn',
      'licenceUntil',
      'qualificationNo',
      'practiceScope',
      'contractUntil',
    ],
    documents: ['licence', 'qualification', 'consent', 'contract'],
    optional: [],
  },
  institution: {
    fields: [
      'institutionName',
      'creditCode',
      'licenceNo',
      'licenceUntil',
      'practiceScope',
      'address',
      'name',
      'phone',
      'contractUntil',
    ],
    documents: ['institution_licence', 'contract'],
    optional: [],
  },
};

/** Fields in Chinese. */
export const FIELD_NAMES: Readonly<Record<Field, string>> = {
  name: '姓名',
  idNumber: '身份证号',
  phone: '手机号',
  institutionName: '机构名称',
  creditCode: '统一社会信用代码',
  address: '机构地址',
  departmentCode: '诊疗科目',
  title: '职称',
  hospital: '主要执业机构',
  licenceNo: '执业证书编码',
  licenceRegisteredOn: '首次注册日期',
  licenceUntil: '执业证书有效期至',
  qualificationNo: '资格证书编码',
  practiceScope: '执业范围',
  practisingSinceOn: '独立执业起始日',
  goodAt: '擅长',
  introduction: '简介',
  insuranceNo: '医疗责任保险单号',
  insuranceFrom: '保险生效日',
  insuranceUntil: '保险有效期至',
  contractUntil: '合作协议有效期至',
};

/** Documents in Chinese. */
export const DOCUMENT_NAMES: Readonly<Record<Document, string>> = {
  licence: '执业证书',
  qualification: '资格证书',
  title_certificate: '职称证书',
  consent: '执业机构同意书',
  insurance: '医疗责任保险单',
  contract: '合作协议',
  portrait: '本人照片',
  institution_licence: '医疗机构执业许可证',
};

/** An institution names its licence and its contact differently. */
const INSTITUTION_FIELD_NAMES: Partial<Record<Field, string>> = {
  name: '联系人姓名',
  phone: '联系人手机号',
  licenceNo: '许可证登记号',
  licenceUntil: '许可证有效期至',
  practiceScope: '诊疗科目',
};

/** A field in the words of a kind. */
export const fieldName = (kind: ApplicationKind, field: Field): string =>
  (kind === 'institution' && INSTITUTION_FIELD_NAMES[field]) || FIELD_NAMES[field];
