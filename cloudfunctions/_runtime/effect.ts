import type * as z from 'zod/mini';
import type { DomainEvent, EventType } from '@shared/domain/audit/audit';
import type { Runtime } from './runtime';
import type { Db, Tx } from './tx';

/** An event of the types an effect listens to. */
export type EventOf<Type extends EventType> = Extract<DomainEvent, { type: Type }>;

/** What a system step may touch inside its transaction. */
export type SystemContext = {
  readonly tx: Tx;
  readonly now: number;
  readonly newId: <Id extends z.ZodMiniType>(kind: Id) => z.output<Id>;
};

/**
 * What follows a committed event. It is run at least once, so it must do nothing when its work is done already; each of
 * its transactions goes through `step`, which leaves its own audit entry when it changes something.
 */
export type Effect = {
  readonly name: `${string}.on${string}`;
  readonly on: readonly EventType[];
  readonly run: (event: DomainEvent, tools: SystemTools) => Promise<void>;
};

/** What effects, timers and webhooks work with. */
export type SystemTools = {
  readonly runtime: Runtime;
  readonly db: Db;
  readonly now: number;
  /** One transaction of the system on `target`, audited when it changes something; answers what was found in it. */
  readonly step: <Found>(
    target: string,
    change: (context: SystemContext) => Promise<Found>,
  ) => Promise<Found>;
};

/** Declares an effect; the compiler narrows the event to the types it listens to. */
export const effect = <const Type extends EventType>(
  name: Effect['name'],
  on: readonly Type[],
  run: (event: EventOf<Type>, tools: SystemTools) => Promise<void>,
): Effect => ({ name, on, run: run as Effect['run'] });
