import type * as z from 'zod/mini';
import {
  myApplications,
  saveApplication,
  submitApplication,
  withdrawApplication,
} from '@shared/contracts/application';
import { checkPicture } from '@shared/contracts/consultation';
import { JOIN_NOTICE } from '@shared/domain/application/notice';
import { referenceOf } from '@shared/domain/consent/texts';
import type { ApplicationId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';
import { uploadPicture } from '../../platform/pictures';

export type SaveInput = z.input<typeof saveApplication.input>;

/** What the pages of joining ask of the cloud. */
export const applicationService = {
  mine: () => call(myApplications, {}),
  save: (input: SaveInput, key: string) => call(saveApplication, input, key),
  submit: (applicationId: ApplicationId, key: string) =>
    call(submitApplication, { applicationId, notice: referenceOf(JOIN_NOTICE) }, key),
  withdraw: (applicationId: ApplicationId, key: string) => call(withdrawApplication, { applicationId }, key),
  checkPicture: (fileId: string, key: string) => call(checkPicture, { fileId }, key),
  uploadPicture,
};
export type ApplicationService = typeof applicationService;
