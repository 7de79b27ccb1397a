import * as z from 'zod/mini';

/** Who asks to join. */
export const ApplicationKind = z.enum(['doctor', 'grassroots_doctor', 'pharmacist', 'institution']);
export type ApplicationKind = z.infer<typeof ApplicationKind>;

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
