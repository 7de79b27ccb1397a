import type { ApplicationId } from '@shared/kernel/ids';

export const QUEUE_PATH = '/applications';

/** Where one application is reviewed. */
export const reviewPath = (id: ApplicationId): string => `${QUEUE_PATH}?id=${encodeURIComponent(id)}`;
