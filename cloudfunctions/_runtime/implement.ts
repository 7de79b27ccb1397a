import type * as z from 'zod/mini';
import type { CallingDevice } from '@shared/domain/account/device';
import type { Licence } from '@shared/domain/licence/licence';
import type { ActorOf, Role } from '@shared/kernel/actor';
import type { ActionContract } from '@shared/kernel/contract';
import type { ConsultationId, MedicineOrderId, PictureId } from '@shared/kernel/ids';
import type { Result } from '@shared/kernel/result';
import type { LookPurpose } from './look';
import type { PaperKind } from './paperUrl';
import type { Ports, Runtime } from './runtime';
import type { TableName } from './tables';
import type { Db, Tx } from './tx';

type Common<Roles extends readonly Role[], Input> = {
  readonly input: Input;
  readonly actor: ActorOf<Roles>;
  /** The install of the app that asks; none at a browser of the staff. */
  readonly device: CallingDevice | undefined;
  /** Epoch ms, the same all through one invocation. */
  readonly now: number;
  readonly db: Db;
  /** What this hospital holds that is not over, at most a minute old. */
  readonly licences: () => Promise<readonly Licence[]>;
  /** Where a picture can be fetched for some hours by whoever has been shown this. */
  readonly pictureUrl: (id: PictureId) => string;
  /** Where a paper can be fetched for some minutes by whoever has been found to be allowed to have it. */
  readonly paperUrl: (kind: PaperKind, id: string) => string;
};
/** What a query may touch. */
export type QueryContext<Roles extends readonly Role[], Input> = Common<Roles, Input> & {
  readonly ports: Ports;
  /** Writes down, before it is shown, that this actor looks at somebody else's case, or order outside any case. */
  readonly saw: (
    what: ConsultationId | MedicineOrderId,
    purpose: LookPurpose,
    under?: string,
  ) => Promise<void>;
  /** Writes down, before it is shown, that this actor is shown a list with other persons in it. */
  readonly sawList: () => Promise<void>;
};
/** What a command may touch inside its transaction. */
export type CommandContext<Roles extends readonly Role[], Input> = Common<Roles, Input> & {
  readonly tx: Tx;
  /** True when somebody else was faster: what was read outside the transaction may be old. */
  readonly again: boolean;
  /** Id for a row that this press may write once, however often it is repeated. */
  readonly onceId: string;
  /** Random text that nobody can guess. */
  readonly newSalt: () => string;
  readonly newId: <Id extends z.ZodMiniType>(kind: Id) => z.output<Id>;
  readonly blind: Runtime['blind'];
  /** Where pages for anybody are served. */
  readonly consoleUrl: () => string;
};
/** What a vendor call may touch, between two transactions. */
export type CallContext<Roles extends readonly Role[], Input> = Common<Roles, Input> & {
  readonly ports: Ports;
};

/** A row that is read for sure: asked for together with the account, so that nobody waits for one after the other. */
export type Ahead = { readonly table: TableName; readonly id: string };

/* eslint-disable @typescript-eslint/no-explicit-any -- handlers of many contracts in one list; `implement` checked each */
/** A handler with its types forgotten, so that handlers of many contracts fit one list. */
export type Implementation = {
  readonly contract: ActionContract;
  readonly ahead?: (input: any) => Ahead;
} & (
  | { readonly kind: 'query'; readonly run: (context: any) => Promise<Result<unknown, string>> }
  | {
      readonly kind: 'command';
      readonly run: (context: any) => Promise<Result<unknown, string>>;
      readonly trail: any;
      readonly isReplySecret: boolean;
    }
  | {
      readonly kind: 'call';
      readonly isReplySecret: boolean;
      readonly before: (context: any) => Promise<Result<unknown, string>>;
      readonly settled?: (plan: any) => unknown;
      readonly release?: (plan: any, context: any) => Promise<void>;
      readonly call: (plan: any, context: any) => Promise<Result<unknown, string>>;
      readonly after: (plan: any, answer: any, context: any) => Promise<Result<unknown, string>>;
    }
);
/* eslint-enable @typescript-eslint/no-explicit-any */

/** The same, with the row named by `ahead` read at once with the account; it must be read by `db`, not by `tx`. */
export const readingAhead = <Input>(
  implementation: Implementation,
  ahead: (input: Input) => Ahead,
): Implementation => ({ ...implementation, ahead });

/** Binds a query to its contract; the compiler holds it to the contract's roles, types and codes. */
export const implementQuery = <
  Roles extends readonly Role[],
  Input extends z.ZodMiniType,
  Output extends z.ZodMiniType,
  Code extends string,
>(
  contract: ActionContract<Roles, Input, Output, Code> & { readonly kind: 'query' },
  run: (context: QueryContext<Roles, z.output<Input>>) => Promise<Result<z.input<Output>, NoInfer<Code>>>,
): Implementation => ({ kind: 'query', contract: contract as unknown as ActionContract, run });

/**
 * For a command whose rows say by themselves who did what when, so that no audit entry stands beside them. `earlier`
 * finds the reply to a press that comes again; without it, repeating the command must do nothing.
 */
export type OwnTrail<Input, Output, Code extends string> = {
  readonly earlier?: (context: {
    readonly input: Input;
    readonly onceId: string;
    readonly db: Db;
  }) => Promise<Result<Output, Code | 'request.key_reused'> | undefined>;
};

/** Binds a command: load, decide, stage. It may be run again on a conflict. */
export const implementCommand = <
  Roles extends readonly Role[],
  Input extends z.ZodMiniType,
  Output extends z.ZodMiniType,
  Code extends string,
>(
  contract: ActionContract<Roles, Input, Output, Code> & { readonly kind: 'command' },
  run: (context: CommandContext<Roles, z.output<Input>>) => Promise<Result<z.input<Output>, NoInfer<Code>>>,
  trail?: OwnTrail<z.output<Input>, z.input<Output>, NoInfer<Code>>,
): Implementation => ({
  kind: 'command',
  contract: contract as unknown as ActionContract,
  run,
  trail,
  isReplySecret: false,
});

/** For a command whose reply is shown once (a token, a code): it is kept nowhere. */
export const withSecretReply = (implementation: Implementation): Implementation =>
  implementation.kind === 'command' ? { ...implementation, isReplySecret: true } : implementation;

/**
 * Binds a command that needs a vendor's answer: `before` reads, may refuse and may reserve, `call` asks the vendor with an
 * id that the vendor treats as idempotent, `after` loads again, decides and stages. What a crash leaves between them a
 * timer ends.
 */
export const implementCall = <
  Roles extends readonly Role[],
  Input extends z.ZodMiniType,
  Output extends z.ZodMiniType,
  Code extends string,
  Plan,
  Answer,
>(
  contract: ActionContract<Roles, Input, Output, Code> & { readonly kind: 'command' },
  steps: {
    /** The reply is not kept with the trail: a press that comes again is refused. */
    readonly isReplySecret?: true;
    readonly before: (
      context: CommandContext<Roles, z.output<Input>>,
    ) => Promise<Result<Plan, NoInfer<Code>>>;
    /**
     * The answer where `before` found everything done: nobody is asked, nothing changes, nothing is written. It is looked
     * at before the reply that this key may have had, so `before` reserves nothing.
     */
    readonly settled?: (plan: Plan) => z.input<Output> | undefined;
    /** Gives back what `before` reserved, by `keepIfRefused`, when the vendor did not answer. */
    readonly release?: (plan: Plan, context: CommandContext<Roles, z.output<Input>>) => Promise<void>;
    readonly call: (
      plan: Plan,
      context: CallContext<Roles, z.output<Input>>,
    ) => Promise<Result<Answer, NoInfer<Code>>>;
    readonly after: (
      plan: Plan,
      answer: Answer,
      context: CommandContext<Roles, z.output<Input>>,
    ) => Promise<Result<z.input<Output>, NoInfer<Code>>>;
  },
): Implementation => ({
  kind: 'call',
  contract: contract as unknown as ActionContract,
  isReplySecret: false,
  ...steps,
});
