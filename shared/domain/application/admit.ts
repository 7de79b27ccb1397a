import type { AccountId, DoctorId, InstitutionId, PharmacistId } from '../../kernel/ids';
import type { DepartmentCode } from '../department/departments';
import type { Doctor, Title } from '../doctor/doctor';
import { Qualification, type Validity } from '../doctor/qualification';
import type { Institution } from '../institution/institution';
import type { Pharmacist } from '../pharmacist/pharmacist';
import type { Application, ApplicationForm } from './application';
import type { Field } from './fields';

type Admission = {
  readonly application: Application;
  readonly accountId: AccountId;
  readonly validity: Validity;
};

const given = (form: ApplicationForm, field: Field): string => {
  const text = form[field];
  if (text === undefined) throw new Error(`${field} is missing in an application that was approved`);
  return text;
};

/** Where a new doctor begins, until they say otherwise; with no hour on duty nobody can order. */
const FIRST_TEXT = { feeFen: 2900, promiseMinutes: 60 };

/** The doctor that an approved application makes, or the same doctor with the papers of the re-check. */
export function doctorOf(
  { application, accountId, validity }: Admission,
  id: DoctorId,
  before: Doctor | undefined,
): Doctor {
  const { form, kind } = application;
  return {
    schedule: before?.schedule ?? [],
    text: before?.text ?? FIRST_TEXT,
    id,
    accountId,
    name: given(form, 'name'),
    title: given(form, 'title') as Title,
    departmentCode: given(form, 'departmentCode') as DepartmentCode,
    hospital: given(form, 'hospital'),
    goodAt: given(form, 'goodAt'),
    introduction: form.introduction ?? '',
    licenceNo: given(form, 'licenceNo'),
    qualification: Qualification.parse({
      ...validity,
      practisingSinceOn: given(form, 'practisingSinceOn'),
      applicationId: application.id,
    }),
    ...(kind === 'grassroots_doctor' && { isGrassroots: true }),
    portraitFileId: before?.portraitFileId ?? '',
    active: true,
  };
}

/** The pharmacist that an approved application makes. */
export const pharmacistOf = (
  { application, accountId, validity }: Admission,
  id: PharmacistId,
  before: Pharmacist | undefined,
): Pharmacist => ({
  ...(before?.staffId && { staffId: before.staffId }),
  ...{ id, accountId, applicationId: application.id, validity, active: true },
  name: given(application.form, 'name'),
  hospital: given(application.form, 'hospital'),
  licenceNo: given(application.form, 'licenceNo'),
});

/** The institution that an approved application makes. */
export const institutionOf = (
  { application, accountId, validity }: Admission,
  id: InstitutionId,
): Institution => ({
  ...{ id, accountId, applicationId: application.id, validity, active: true },
  name: given(application.form, 'institutionName'),
  creditCode: given(application.form, 'creditCode'),
  licenceNo: given(application.form, 'licenceNo'),
  address: given(application.form, 'address'),
  scope: given(application.form, 'practiceScope'),
});
