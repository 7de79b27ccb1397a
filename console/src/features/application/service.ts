import { getApplication, listApplications, listDue, type ReviewedState } from '@shared/contracts/application';
import type { ApplicationKind } from '@shared/domain/application/fields';
import type { ApplicationId } from '@shared/kernel/ids';
import { call } from '../../platform/call';

/** What the review pages ask. Their commands are asked by the buttons themselves. */
export const applicationService = {
  list: (state: ReviewedState, kind: ApplicationKind | undefined, cursor: string | undefined) =>
    call(listApplications, { state, ...(kind && { kind }), ...(cursor !== undefined && { cursor }) }),
  due: (cursor: string | undefined) => call(listDue, cursor === undefined ? {} : { cursor }),
  get: (applicationId: ApplicationId) => call(getApplication, { applicationId }),
};
export type ApplicationService = typeof applicationService;
