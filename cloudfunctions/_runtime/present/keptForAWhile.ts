/**
 * Values by id that a warm instance hands out again for a while: those it knows are not asked for, the others go in one
 * batch. `owner` tells instances apart; what is not answered is left out.
 */
export function keptForAWhile<Id, Value>(keptMs: number) {
  type Kept = { readonly value: Value; readonly until: number };
  const instances = new WeakMap<object, Map<Id, Kept>>();

  return async (
    owner: object,
    ids: readonly Id[],
    now: number,
    ask: (missing: Id[]) => Promise<Iterable<readonly [Id, Value]>>,
  ): Promise<ReadonlyMap<Id, Value>> => {
    const kept = instances.get(owner) ?? new Map<Id, Kept>();
    instances.set(owner, kept);
    const isKept = (id: Id) => (kept.get(id)?.until ?? 0) > now;
    for (const [id, value] of await ask(ids.filter((it) => !isKept(it))))
      kept.set(id, { value, until: now + keptMs });
    return new Map(ids.flatMap((id) => (isKept(id) ? [[id, kept.get(id)!.value] as const] : [])));
  };
}
