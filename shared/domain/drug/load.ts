import type { DrugListId, StaffId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { whyNotOnline } from './banned';
import type { Drug, DrugList } from './drug';
import { routeOf } from './routes';

/** A catalogue whose parts are still to come. */
export const beginDrugList = (
  facts: Pick<DrugList, 'title' | 'source' | 'partCount'>,
  { id, by, now }: { readonly id: DrugListId; readonly by: StaffId; readonly now: number },
): DrugList => ({ ...facts, id, state: 'loading', parts: {}, createdAt: now, by });

type PartRefusal =
  | 'drug_list.not_found'
  | 'drug_list.not_loading'
  | 'drug_list.part_unknown'
  | 'drug.not_online'
  | 'prescription.route_unknown';

/**
 * A part has come; with the last one the catalogue is whole. Whatever a browser has let through, no drug that may not be
 * prescribed online comes in.
 */
export function takeDrugs(
  list: DrugList | undefined,
  part: number,
  drugs: readonly Drug[],
): Result<DrugList, PartRefusal> {
  if (!list) return reject('drug_list.not_found');
  if (list.state !== 'loading') return reject('drug_list.not_loading');
  if (part >= list.partCount) return reject('drug_list.part_unknown');
  const banned = drugs.find((it) => whyNotOnline(it));
  if (banned) return reject('drug.not_online', { drugId: banned.id });
  const lost = drugs.find(({ routes }) => routes.some((it) => !routeOf(it)));
  if (lost) return reject('prescription.route_unknown', { drugId: lost.id });
  const parts = { ...list.parts, [part]: drugs.length };
  const isWhole = Object.keys(parts).length === list.partCount;
  return ok({ ...list, parts, state: isWhole ? 'whole' : 'loading' });
}

/** 启用: the catalogue before it stays to be read, and may be put in force again. */
export function putDrugsInForce(
  list: DrugList | undefined,
  drugs: readonly Drug[],
  { by, now, reason }: { readonly by: StaffId; readonly now: number; readonly reason: string },
): Result<
  DrugList,
  | 'drug_list.not_found'
  | 'drug_list.not_whole'
  | 'drug_list.in_force'
  | 'drug_list.drug_twice'
  | 'drug.not_online'
> {
  if (!list) return reject('drug_list.not_found');
  if (list.state === 'loading') return reject('drug_list.not_whole');
  if (list.state === 'in_force') return reject('drug_list.in_force');
  if (drugsTwice(drugs).length > 0) return reject('drug_list.drug_twice');
  // An old catalogue may hold what was banned since.
  const banned = drugs.find((it) => whyNotOnline(it));
  if (banned) return reject('drug.not_online', { drugId: banned.id });
  return ok({ ...list, state: 'in_force', inForceAt: now, inForceBy: by, reason });
}

/** Ids that stand in a catalogue more than once. */
export function drugsTwice(drugs: readonly Pick<Drug, 'id'>[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of drugs) (seen.has(id) ? twice : seen).add(id);
  return [...twice];
}
