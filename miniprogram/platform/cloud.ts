import * as z from 'zod/mini';
import type { ActionContract, CodeOf, Envelope } from '@shared/kernel/contract';
import { ok, reject, type Result } from '@shared/kernel/result';
import { thisDevice } from './device';
import { host } from './host';
import { heardLoggedOut } from './loggedOut';
import { mode } from './mode';
import { newRequestKey } from './requestKey';

/** What the way itself can add: no answer came, or one that this version of the app cannot read. */
export type TransportRejection = 'transport.no_answer' | 'transport.unreadable';

/** A phone that has lost its network can leave a call open for minutes. */
const ANSWER_WITHIN_MS = 20_000;

const Reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), code: z.string(), detail: z.optional(z.record(z.string(), z.unknown())) }),
]);

/** Calls one cloud action. Nothing that does not parse back into its contract gets through. */
export async function call<C extends ActionContract>(
  contract: C,
  input: z.input<C['input']>,
  requestKey?: string,
): Promise<Result<z.output<C['output']>, CodeOf<C> | TransportRejection>> {
  const response = await answered(contract.name, envelope(contract, input, requestKey));
  if (!response) return reject('transport.no_answer');
  const reply = Reply.safeParse(response.result);
  if (!reply.success) return reject('transport.unreadable');
  if (!reply.data.ok && reply.data.code === 'actor.logged_out') heardLoggedOut();
  if (!reply.data.ok) return reject(reply.data.code as CodeOf<C>, reply.data.detail);
  const value = contract.output.safeParse(reply.data.value);
  return value.success ? ok(value.data as z.output<C['output']>) : reject('transport.unreadable');
}

function envelope(contract: ActionContract, input: unknown, requestKey: string | undefined): Envelope {
  const key = requestKey ?? (contract.kind === 'command' ? newRequestKey() : undefined);
  return {
    action: contract.name,
    input,
    as: roleFor(contract),
    device: thisDevice(),
    ...(key === undefined ? {} : { requestKey: key }),
  };
}

/** Where only one of the two may ask, it is that one, whichever page is in front. */
function roleFor({ roles }: ActionContract): 'patient' | 'doctor' {
  if (!roles.includes('doctor')) return 'patient';
  return roles.includes('patient') ? mode() : 'doctor';
}

async function answered(action: string, data: Envelope): Promise<{ readonly result: unknown } | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ANSWER_WITHIN_MS);
  });
  try {
    const name = action.slice(0, action.indexOf('.'));
    return await Promise.race([host().cloud.callFunction({ name, data }), late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
