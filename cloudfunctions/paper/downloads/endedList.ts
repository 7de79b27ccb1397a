import type { Prescription } from '@shared/domain/prescription/prescription';
import { usable, type SigningKey } from '@shared/domain/signature/signingKey';
import { canonicalJson } from '@shared/kernel/canonical';
import { HOUR_MS, MINUTE_MS } from '@shared/kernel/time';
import type { SystemTools } from '../../_runtime/effect';
import type { Runtime } from '../../_runtime/runtime';
import type { Download } from '../../_runtime/serve';
import { endedText } from '../../_runtime/signing/evidence';
import { isTooMuch } from './verifyPage';

/** A list is good for an hour, and made anew when it is asked for and older than this. */
const FRESH_MS = 5 * MINUTE_MS;
/** Rows asked for together. */
const AT_ONCE = 500;
/** More hospitals than one deployment has. */
const KEPT = 20;
const made = new WeakMap<Runtime, Map<string, { readonly at: number; readonly text: string }>>();

/**
 * 处方状态列表 of a hospital, signed with its own certificate: prescriptions that were used or made void before their day is
 * over, for a pharmacy that checks with `verifier/verify-prescription.sh`. It says ids alone.
 */
export const endedList: Download = {
  path: '/verify/ended/',
  async handle({ path, caller }, tools) {
    if (isTooMuch(tools.runtime, caller)) return undefined;
    const hospital = namedIn(path);
    const text = hospital === undefined ? undefined : await endedListOf(hospital, tools);
    return text === undefined
      ? undefined
      : { contentType: 'text/plain; charset=utf-8', bytes: Buffer.from(text), isPage: true };
  },
};

/** The name at the end of an address; undefined where that is none. */
function namedIn(path: string): string | undefined {
  try {
    return decodeURIComponent(path.split('/verify/ended/')[1] ?? '');
  } catch {
    return undefined;
  }
}

/** Undefined for a hospital of which no prescription can be shown to anybody now. */
export async function endedListOf(hospital: string, tools: SystemTools): Promise<string | undefined> {
  const { runtime, now } = tools;
  const kept = made.get(runtime) ?? new Map<string, { at: number; text: string }>();
  made.set(runtime, kept);
  const known = kept.get(hospital);
  if (known && now - known.at < FRESH_MS) return known.text;
  const [used, voided, effective] = await Promise.all(
    (['used', 'voided', 'effective'] as const).map((state) => runningOf(hospital, state, tools)),
  );
  if (used!.length + voided!.length + effective!.length === 0) return undefined;
  const ids = [...used!, ...voided!].sort();
  const document = canonicalJson({
    ...{ kind: 'ended', format: 1, hospital, ids, issuedAt: now, until: now + HOUR_MS },
  })!;
  const text = endedText(await signedBy(hospital, document, tools));
  if (kept.size >= KEPT) kept.clear();
  kept.set(hospital, { at: now, text });
  return text;
}

/** Ids of prescriptions of this hospital in a state, whose validity is not over yet. */
async function runningOf(
  hospital: string,
  state: Prescription['state'],
  { db, now }: SystemTools,
): Promise<string[]> {
  const ids: string[] = [];
  let after = now;
  for (;;) {
    const rows = await db.prescriptions.list({
      where: { state, validUntil: { gt: after } },
      orderBy: [['validUntil', 'asc']],
      limit: AT_ONCE,
    });
    ids.push(...rows.filter((it) => it.hospital === hospital).map(({ id }) => id as string));
    if (rows.length < AT_ONCE) return [...new Set(ids)];
    after = rows.at(-1)!.validUntil;
  }
}

/** Only this hospital's own secret opens its key: nobody types it. */
const pinOf = (runtime: Runtime, hospital: string): string => runtime.blind('institutionKey', hospital);

/** Signed with the hospital's key; where the authority has revoked it, with a new one. */
async function signedBy(hospital: string, document: string, tools: SystemTools) {
  const { db, runtime, now } = tools;
  const signer = await runtime.ports.signer();
  const known = usable(await db.signingKeys.find(idOf(hospital)), now);
  let key = known.ok ? known.value : await openKey(hospital, tools);
  let done = await signer.sign(key, pinOf(runtime, hospital), document);
  if (done === 'revoked') {
    key = await openKey(hospital, tools);
    done = await signer.sign(key, pinOf(runtime, hospital), document);
  }
  if (typeof done === 'string') throw new Error(`the hospital's own key does not sign: ${done}`);
  return { ...done, document, certificate: key.certificate };
}

const idOf = (hospital: string): string => `institution.${hospital}`;

/** 机构密钥 of the hospital, opened at the authority when it is first needed, and anew when its certificate is over. */
async function openKey(hospital: string, { runtime, now, step }: SystemTools): Promise<SigningKey> {
  const id = idOf(hospital);
  const owner = { name: hospital, role: 'institution', organisation: hospital } as const;
  const issued = await (await runtime.ports.signer()).open(pinOf(runtime, hospital), owner);
  const key: SigningKey = { id, role: 'institution', name: hospital, ...issued, openedAt: now, tries: 0 };
  await step(id, async ({ tx }) => tx.signingKeys.replace(key));
  return key;
}
