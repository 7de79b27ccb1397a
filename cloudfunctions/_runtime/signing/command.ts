import type { KeyRefusal } from '@shared/domain/signature/signingKey';
import { ok, type Result } from '@shared/kernel/result';
import type { SignedDocument } from '../ports/signer';
import type { Ports } from '../runtime';
import type { Tx } from '../tx';
import { beginSigning, releaseTry, sameOrAgain, signNow, wrongPin, type SigningPlan } from './steps';

type Context = { readonly actor: { readonly id: string }; readonly now: number; readonly tx: Tx };

/** What was signed, as it is staged. */
export type Done = { readonly plan: SigningPlan; readonly signed: SignedDocument };

/**
 * The steps of a command that ends in its actor's signature: decided, the try counted, signed, decided again, and staged
 * where the document is still the same.
 */
export const signing = <
  In extends Context,
  Decided extends { readonly document: unknown },
  Code extends string,
  Out,
>(
  decide: (context: In) => Promise<Result<Decided, Code>>,
  stage: (decided: Decided, done: Done, context: In) => Promise<Out>,
) => ({
  async before(context: In): Promise<Result<SigningPlan, Code | KeyRefusal>> {
    const decision = await decide(context);
    if (!decision.ok) return decision;
    const { actor, now, tx } = context;
    return beginSigning(tx, { signerId: actor.id, document: decision.value.document, now });
  },
  release: (plan: SigningPlan, { tx }: In): Promise<void> => releaseTry(plan, tx),
  call: (
    plan: SigningPlan,
    { input, ports }: { readonly input: { readonly pin: string }; readonly ports: Ports },
  ) => signNow(plan, input.pin, ports),
  async after(
    plan: SigningPlan,
    signed: SignedDocument | undefined,
    context: In,
  ): Promise<Result<Out, Code | 'signature.pin_wrong'>> {
    if (!signed) return wrongPin(context.tx, plan, context.now);
    const decision = await decide(context);
    if (!decision.ok) return decision;
    sameOrAgain(plan, decision.value.document);
    return ok(await stage(decision.value, { plan, signed }, context));
  },
});
