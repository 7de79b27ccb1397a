import { MINUTE_MS } from '@shared/kernel/time';
import type { Ports } from '../runtime';
import { fileUrls } from './fileUrls';
import { keptForAWhile } from './keptForAWhile';

/** An address lives two hours at storage; a warm instance hands it out again for ten minutes. */
const KEPT_MS = 10 * MINUTE_MS;

const kept = keptForAWhile<string, string>(KEPT_MS);

/** Addresses of portraits by file id. */
export const portraitUrls = (
  ports: Pick<Ports, 'files'>,
  fileIds: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, string>> => kept(ports, fileIds, now, (missing) => fileUrls(ports, missing));
