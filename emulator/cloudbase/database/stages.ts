import { invalidParam } from '../vendorError';
import type { Params } from './operation';
import { decodeWire, type Query } from './values';

/** Documents an aggregation answers when it sets no limit itself. */
const DEFAULT_LIMIT = 20;
const SETS_OWN_SIZE = new Set(['$limit', '$count', '$sample']);

type Stage = { readonly stageKey: string; readonly stageValue: unknown };

export function stagesOf({ stages }: Params, now: number): Query[] {
  if (!Array.isArray(stages)) throw invalidParam('stages must be an array');
  const decoded = (stages as Stage[]).map(({ stageKey, stageValue }) => ({
    [stageKey]: decodeWire(stageValue, now),
  }));
  const limited = decoded.some((stage) => Object.keys(stage).some((key) => SETS_OWN_SIZE.has(key)));
  return limited ? decoded : [...decoded, { $limit: DEFAULT_LIMIT }];
}
