import type * as z from 'zod/mini';
import type { Role } from './actor';

/** What one cloud action accepts, returns and may refuse. The only thing both sides share. */
export interface ActionContract<
  Roles extends readonly Role[] = readonly Role[],
  Input extends z.ZodMiniType = z.ZodMiniType,
  Output extends z.ZodMiniType = z.ZodMiniType,
  Code extends string = string,
> {
  readonly kind: 'command' | 'query';
  /** `<cloud function>.<verb>`. */
  readonly name: `${string}.${string}`;
  readonly roles: Roles;
  readonly input: Input;
  readonly output: Output;
  readonly rejections: readonly Code[];
  /** Also for a device that was logged out; every other action refuses it. */
  readonly whileLoggedOut?: true;
  /** Also for a doctor who is suspended or whose papers are over: it shows nothing of any patient. */
  readonly outOfOffice?: true;
  /** Fields of the input that no trail may know, not even as a digest: a PIN could be found by trying. */
  readonly secrets?: readonly string[];
}

const contractOf =
  <const Kind extends ActionContract['kind']>(kind: Kind) =>
  <
    const Roles extends readonly Role[],
    Input extends z.ZodMiniType,
    Output extends z.ZodMiniType,
    const Code extends string,
  >(
    contract: Omit<ActionContract<Roles, Input, Output, Code>, 'kind'>,
  ): ActionContract<Roles, Input, Output, Code> & { readonly kind: Kind } => ({ kind, ...contract });

/** Changes something. Runs at most once per request key. */
export const command = contractOf('command');
/** Changes nothing. May run any number of times. */
export const query = contractOf('query');

/** Refusals the runtime itself can give for any action. */
export const RUNTIME_REJECTIONS = [
  'request.unknown_action',
  'request.invalid',
  'request.key_reused',
  'request.conflict',
  'actor.unknown',
  'actor.unregistered',
  'actor.forbidden',
  'actor.session_over',
  'actor.logged_out',
  'actor.out_of_office',
  'internal',
] as const;
/** A refusal the runtime itself can give. */
export type RuntimeRejection = (typeof RUNTIME_REJECTIONS)[number];

/** Every code a caller of this action must be ready for. */
export type CodeOf<C extends ActionContract> = C['rejections'][number] | RuntimeRejection;

/** What travels from client to cloud function. `as` is the mode the person is in; the server checks it. */
export type Envelope = {
  readonly action: string;
  readonly input: unknown;
  readonly requestKey?: string;
  readonly as?: 'patient' | 'doctor';
  /** Which install of the app this is, and what the phone calls itself; older apps do not say. */
  readonly device?: { readonly id: string; readonly name: string };
};
