import type { ApplicationItem, OwnApplication } from '@shared/contracts/application';
import type { Application, Evidence } from '@shared/domain/application/application';
import { DOCUMENTS } from '@shared/domain/application/fields';
import { isEditable } from '@shared/domain/application/save';
import type { DepartmentCode } from '@shared/domain/department/departments';
import type { Title } from '@shared/domain/doctor/doctor';
import { lastDayOf } from '@shared/domain/doctor/qualification';
import type { PictureId, StaffId } from '@shared/kernel/ids';
import { maskIdNumber, maskName, maskPhone } from '@shared/kernel/mask';
import type { Db } from '../_runtime/tx';

type Pictures = OwnApplication['pictures'];

/** The pictures of each document with addresses that expire. */
export const picturesOf = (evidence: Evidence, urlOf: (id: PictureId) => string): Pictures =>
  DOCUMENTS.flatMap((document) => {
    const pictures = (evidence[document] ?? []).map((id) => ({ id, url: urlOf(id) }));
    return pictures.length > 0 ? [{ document, pictures }] : [];
  });

/** The form with the numbers of persons masked. */
export const maskedForm = (form: Application['form']): Application['form'] => ({
  ...form,
  ...(form.idNumber !== undefined && { idNumber: maskIdNumber(form.idNumber) }),
  ...(form.phone !== undefined && { phone: maskPhone(form.phone) }),
});

/** What the applicant sees: who of the staff did what is left out, and numbers are masked once nothing can be changed. */
export const ownView = (application: Application, pictures: Pictures): OwnApplication => {
  const { form } = application;
  return {
    ...application,
    form: isEditable(application) ? form : maskedForm(form),
    pictures,
    history: application.history.map(({ by: _, ...line }) => line),
  };
};

/** A line of the queue. */
export function itemOf(
  application: Application,
  names: ReadonlyMap<StaffId, string>,
  now: number,
): ApplicationItem {
  const { form, lease, validity, firstBy, submittedAt } = application;
  const { id, kind, state, changedAt, isRecheck } = application;
  const reminded = application.history.findLast(({ event }) => event === 'remind');
  const isTaken = lease && now < lease.until;
  const { hospital, departmentCode, title } = form;
  return {
    ...{ id, kind, state, changedAt, isRecheck },
    nameMasked: kind === 'institution' ? (form.institutionName ?? '') : maskName(form.name ?? ''),
    ...(submittedAt !== undefined && { submittedAt }),
    ...(hospital !== undefined && { hospital }),
    ...(departmentCode !== undefined && { departmentCode: departmentCode as DepartmentCode }),
    ...(title !== undefined && { title: title as Title }),
    ...(firstBy && { firstBy }),
    ...(isTaken && { takenBy: { ...lease, name: names.get(lease.staffId) ?? '' } }),
    ...(validity && { validUntil: lastDayOf(validity) }),
    ...(reminded && { remindedAt: reminded.at }),
  };
}

/** Names of the staff by id. */
export async function staffNames(
  ids: readonly (StaffId | undefined)[],
  db: Db,
): Promise<ReadonlyMap<StaffId, string>> {
  const rows = await db.staff.findAll(ids.filter((it) => it !== undefined));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
