import { countedAs, isWritten, type SecurityCode } from '@shared/domain/security/event';
import { MINUTE_MS } from '@shared/kernel/time';
import { sha256 } from './digest';
import { faultOf } from './log';
import type { Runtime } from './runtime';

/** What was refused, to whom. */
export type Refusal = {
  readonly code: string;
  readonly subject: string;
  readonly role?: string | undefined;
  readonly action?: string | undefined;
};

/** Callers told apart in one minute and code; whoever comes after them is one of the others. */
const TOLD_APART = 20;
const OTHERS = 'others';

type Minute = { readonly minute: number; readonly counts: Map<SecurityCode, Map<string, number>> };
const counted = new WeakMap<Runtime, Minute>();
/** Instances count for themselves: no two write to one row. */
const instances = new WeakMap<Runtime, string>();

/**
 * 安全事件: counts a refusal, whether or not it leaves an entry in the trail. What an attacker can make it write is bounded: per
 * minute, code and caller a row and a few raises, and no more callers than are told apart. Nobody's answer fails by it.
 */
export async function noteRefusal(runtime: Runtime, refusal: Refusal): Promise<void> {
  const { role, action } = refusal;
  const code = countedAs(refusal.code);
  if (!code) return;
  const now = runtime.now();
  const instance = instances.get(runtime) ?? runtime.newId();
  instances.set(runtime, instance);
  await settle(runtime, instance, Math.floor(now / MINUTE_MS));
  const { subject, count } = counts(runtime, code, refusal.subject, now);
  if (!isWritten(code, count)) return;
  const minute = Math.floor(now / MINUTE_MS);
  const id = idOf(instance, minute, code, subject);
  const isFirst = isFirstWrite(code, count);
  const of = subject === OTHERS ? {} : { ...(role && { role }), ...(action && { action }) };
  const row = { id, at: now, lastAt: now, code, subject, count, ...of };
  try {
    if (!isFirst) return await runtime.store.raise('securityEvents', id, { count, lastAt: now });
    await runtime.store.transaction(async () => ({
      value: undefined,
      writes: [{ kind: 'insert', table: 'securityEvents', row }],
    }));
  } catch (error) {
    runtime.log({ level: 'error', event: 'security.not_written', fault: faultOf(error) });
  }
}

const idOf = (instance: string, minute: number, code: SecurityCode, subject: string): string =>
  sha256(`${instance}|${minute}|${code}|${subject}`).slice(0, 40);

/** A minute that is over is put right: what was counted after its last write. Only rows that are there grow. */
async function settle(runtime: Runtime, instance: string, minute: number): Promise<void> {
  const over = counted.get(runtime);
  if (!over || over.minute === minute) return;
  counted.set(runtime, { minute, counts: new Map() });
  const late = [...over.counts].flatMap(([code, of]) =>
    [...of].flatMap(([subject, count]) => (isWritten(code, count) ? [] : [{ code, subject, count }])),
  );
  const raised = late.map(({ code, subject, count }) =>
    runtime.store.raise('securityEvents', idOf(instance, over.minute, code, subject), { count }),
  );
  for (const it of await Promise.allSettled(raised))
    if (it.status === 'rejected')
      runtime.log({ level: 'error', event: 'security.not_written', fault: faultOf(it.reason) });
}

const isFirstWrite = (code: SecurityCode, count: number): boolean =>
  !Array.from({ length: count - 1 }, (_, at) => at + 1).some((it) => isWritten(code, it));

function counts(runtime: Runtime, code: SecurityCode, who: string, now: number) {
  const minute = Math.floor(now / MINUTE_MS);
  const kept = counted.get(runtime);
  const present = kept?.minute === minute ? kept : { minute, counts: new Map() };
  counted.set(runtime, present);
  const ofCode: Map<string, number> = present.counts.get(code) ?? new Map<string, number>();
  present.counts.set(code, ofCode);
  const subject = ofCode.has(who) || ofCode.size < TOLD_APART ? who : OTHERS;
  const count = (ofCode.get(subject) ?? 0) + 1;
  ofCode.set(subject, count);
  return { subject, count };
}
