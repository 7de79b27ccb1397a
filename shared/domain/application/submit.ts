import { ok, reject, type Result } from '../../kernel/result';
import { isCurrent, type ConsentReference } from '../consent/texts';
import type { Patient } from '../patient/patient';
import type { Application } from './application';
import { moved } from './change';
import { cleanForm, faultsOf } from './faults';
import { JOIN_NOTICE } from './notice';
import { isEditable } from './save';

/**
 * 本人核验: whom no camera will compare with the register every day is compared now. The account's own 本人 was, by name and
 * number; a contact of an institution gives no number, so the name is what is left.
 */
function isProven({ kind, form }: Application, self: Patient | undefined): boolean {
  if (kind !== 'pharmacist' && kind !== 'institution') return true;
  if (self?.verifiedAt === undefined) return false;
  const { name, idNumber } = cleanForm(kind, form);
  return self.name === name && (kind === 'institution' || self.idNumber === idNumber);
}

/** 提交: everything that is missing or wrong is named at once. */
export function submit(
  application: Application,
  notice: ConsentReference,
  { self, now }: { readonly self: Patient | undefined; readonly now: number },
): Result<
  Application,
  'application.not_editable' | 'consent.outdated' | 'application.incomplete' | 'applicant.unverified'
> {
  if (!isEditable(application)) return reject('application.not_editable');
  if (!isCurrent(notice, JOIN_NOTICE)) return reject('consent.outdated');
  const faults = faultsOf(application, now);
  if (faults.length > 0) return reject('application.incomplete', { faults });
  if (!isProven(application, self)) return reject('applicant.unverified');
  const { firstBy: _, ...rest } = application;
  const next = moved(rest, { event: 'submit', at: now });
  if (!next.ok) return reject('application.not_editable');
  const { kind, form } = application;
  return ok({
    ...next.value,
    form: cleanForm(kind, form),
    notice: { ...notice, agreedAt: now },
    submittedAt: now,
  });
}

/** 撤回: until it is approved. */
export function withdraw(
  application: Application,
  now: number,
): Result<Application, 'application.not_withdrawable'> {
  const next = moved(application, { event: 'withdraw', at: now });
  return next.ok ? next : reject('application.not_withdrawable');
}
