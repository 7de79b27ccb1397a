import * as z from 'zod/mini';
import type { ActionContract, CodeOf, Envelope } from '@shared/kernel/contract';
import { ok, reject, type Result } from '@shared/kernel/result';
import { callBase } from './environment';
import { newRequestKey } from './requestKey';
import { currentSession, endSession, noteAnswer } from './session';

/** What the way itself can add: no answer came, or one that this version of the console cannot read. */
export type TransportRejection = 'transport.no_answer' | 'transport.unreadable';

/** Everything that a call of this action can be refused with. */
export type CallCode<C extends ActionContract> = CodeOf<C> | TransportRejection;

/** What a call answers. */
export type Reply<C extends ActionContract> = Result<z.output<C['output']>, CallCode<C>>;

const ANSWER_WITHIN_MS = 20_000;

const WireReply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), code: z.string(), detail: z.optional(z.record(z.string(), z.unknown())) }),
]);

/** Calls one action. Nothing that does not parse back into its contract gets through. */
export async function call<C extends ActionContract>(
  contract: C,
  input: z.input<C['input']>,
  requestKey?: string,
): Promise<Reply<C>> {
  const token = tokenFor(contract);
  const text = await answered(contract, envelope(contract, input, requestKey), token);
  if (text === undefined) return reject('transport.no_answer');
  const reply = WireReply.safeParse(jsonOf(text));
  if (!reply.success) return reject('transport.unreadable');
  if (!reply.data.ok && reply.data.code === 'actor.session_over') endIfStill(token);
  else if (token !== undefined) noteAnswer();
  if (!reply.data.ok) return reject(reply.data.code as CallCode<C>, reply.data.detail);
  const value = contract.output.safeParse(reply.data.value);
  return value.success ? ok(value.data as z.output<C['output']>) : reject('transport.unreadable');
}

/** Whoever signs in or activates comes without a session: an old one would be refused before anything else. */
function tokenFor({ roles }: ActionContract): string | undefined {
  if (roles.includes('anybody')) return undefined;
  const session = currentSession();
  return session.kind === 'open' ? session.token : undefined;
}

/** An answer that was under way when somebody signed in anew says nothing about the new session. */
function endIfStill(token: string | undefined): void {
  const session = currentSession();
  if (session.kind === 'open' && session.token === token) endSession('server');
}

function envelope(contract: ActionContract, input: unknown, requestKey: string | undefined): Envelope {
  const key = requestKey ?? (contract.kind === 'command' ? newRequestKey() : undefined);
  return { action: contract.name, input, ...(key === undefined ? {} : { requestKey: key }) };
}

async function answered(
  { name }: ActionContract,
  body: Envelope,
  token: string | undefined,
): Promise<string | undefined> {
  try {
    const response = await fetch(`${callBase}/call/${name.slice(0, name.indexOf('.'))}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      cache: 'no-store',
      credentials: 'omit',
    });
    // A gateway that could not reach the function answers for it: nobody knows whether it ran.
    return response.status >= 500 ? undefined : await response.text();
  } catch {
    return undefined;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
