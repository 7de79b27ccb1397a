import type { AccountId, StaffId } from '../../kernel/ids';
import type { Application } from './application';

/** Whoever applies reads, changes and takes back their own application. */
export const isApplicant = (
  application: Application | undefined,
  accountId: AccountId,
): application is Application => application?.accountId === accountId;

/** The staff see it once it was submitted, and while the applicant has not taken it back. */
export const isSeenByStaff = (application: Application | undefined): application is Application =>
  application?.submittedAt !== undefined && application.state !== 'withdrawn';

/** Form and evidence are open to one person of the staff at a time: whoever has taken it, for as long as the look lasts. */
export const hasOpen = ({ lease }: Application, staffId: StaffId, now: number): boolean =>
  lease?.staffId === staffId && now < lease.until;
