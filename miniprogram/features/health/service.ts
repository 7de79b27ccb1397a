import type * as z from 'zod/mini';
import { getHealth, saveHealth } from '@shared/contracts/patient';
import type { PatientId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

type Facts = z.input<typeof saveHealth.input>['facts'];

/** What 健康档案 asks of the cloud. */
export const healthService = {
  get: (patientId: PatientId) => call(getHealth, { patientId }),
  save: (patientId: PatientId, facts: Facts, readAt: number | undefined, key: string) =>
    call(saveHealth, { patientId, facts, ...(readAt !== undefined && { readAt }) }, key),
};
