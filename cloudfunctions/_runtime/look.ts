import type { ConsultationId, MedicineOrderId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { shanghai } from '@shared/kernel/time';
import type { Person } from './identify';
import { earlierReply, perform, type Deed } from './perform';
import type { Runtime } from './runtime';
import { StoreConflict } from './store';
import type { Tx } from './tx';

/** Looks that this instance has written down; the oldest make room. */
const KEPT = 5000;
const written = new WeakMap<Runtime, Set<string>>();

/** Why somebody looks at what is another person's. */
export const LOOK_PURPOSES = [
  'treatment',
  'break_glass',
  'opinion',
  'dispensing',
  'shared',
  'drug_safety',
  'sealing',
] as const;
export type LookPurpose = (typeof LOOK_PURPOSES)[number];

/**
 * 查看留痕: writes down that somebody looked at a case, once per case, person, purpose and day (and per emergency, by
 * `under`), in the chain of the case and before anything is shown. Whoever asked for the case looks at their own and is not written down.
 * @throws StoreConflict when it cannot be written: then nothing is shown.
 */
export async function look(
  runtime: Runtime,
  actor: Person,
  what: ConsultationId | MedicineOrderId,
  purpose: LookPurpose,
  { requestId, under }: { readonly requestId: string; readonly under?: string | undefined },
): Promise<void> {
  if (actor.role === 'patient') return;
  if (actor.role === 'visitor' || actor.role === 'anybody') throw new Error('nobody known looks at a case');
  const once = under === undefined ? purpose : `${purpose}.${under}`;
  const key = keyOf(once, what, runtime);
  // Medicine without a prescription has no case: the look stands in the chain of the order, where its buyer finds it.
  const deed = { actor, action: `look.${purpose}`, target: what, about: what, requestId, key };
  await writeOnce(runtime, deed, async (tx) => {
    const consultation = await tx.consultations.find(what);
    if (consultation) tx.consultations.replace(consultation);
    else if (!(await tx.medicineOrders.find(what))) throw new Error('a case was looked at that is not there');
  });
}

/**
 * 查看名单留痕: that somebody was shown a list with other persons in it, once per person, list and day, in their own chain:
 * an entry per row would cost a write per row and say no more.
 * @throws StoreConflict when it cannot be written: then nothing is shown.
 */
export async function lookAtList(
  runtime: Runtime,
  actor: Person,
  list: string,
  requestId: string,
): Promise<void> {
  if (actor.role === 'patient') return;
  if (actor.role === 'visitor' || actor.role === 'anybody') throw new Error('nobody known looks at a list');
  const key = keyOf('list', list, runtime);
  await writeOnce(
    runtime,
    { actor, action: 'look.list', target: list, requestId, key },
    async () => undefined,
  );
}

/** A key that no client can send (`answer.ts` takes no `|`): nobody takes the place of a look with a command of theirs. */
const keyOf = (once: string, what: string, runtime: Runtime): string =>
  `look|${once}|${what}|${shanghai(runtime.now()).day}`;

type Look = Pick<Deed, 'action' | 'target' | 'about' | 'requestId'> & {
  readonly actor: { readonly role: string; readonly id: string };
  readonly key: string;
};

async function writeOnce(runtime: Runtime, look: Look, stage: (tx: Tx) => Promise<void>): Promise<void> {
  const { role, id } = look.actor;
  const known = written.get(runtime) ?? new Set<string>();
  written.set(runtime, known);
  const mark = `${role}:${id}:${look.key}`;
  if (known.has(mark)) return;
  const deed: Deed = { ...look, actor: { role, id }, payload: null };
  const done =
    (await earlierReply(runtime, deed)) ??
    (await perform(runtime, deed, async (tx) => {
      await stage(tx);
      return ok({});
    }));
  if (!done.ok) throw new StoreConflict('a look could not be written down');
  known.add(mark);
  if (known.size > KEPT) known.delete(known.values().next().value!);
}
