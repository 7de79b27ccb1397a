import { OUTBOX_GRACE_MS } from '../cloudfunctions/_runtime/perform';
import type { Body, Store } from '../cloudfunctions/_runtime/store';
import type { MedicineWorld } from './medicineWorld';

/**
 * What goes wrong in one transaction: somebody else was faster, the instance dies before its commit, or after it and before
 * anything that follows, so that neither effects run nor an answer comes.
 */
export const FAULTS = ['conflict', 'dies_before_commit', 'dies_after_commit'] as const;
export type Fault = (typeof FAULTS)[number];

/** Thrown by an instance that is no more. */
class Died extends Error {}

/** A hospital whose instances die and whose answers get lost; people and vendors press and post once more, as they do. */
export class Faults {
  private next: { readonly fault: Fault; after: number } | undefined;
  /** How many have happened. */
  happened = 0;

  constructor(private readonly world: MedicineWorld) {
    const store = world.runtime.store as Store;
    const commit = store.transaction.bind(store);
    store.transaction = <T>(body: Body<T>) => this.faulty(body, commit);
    const main = world.main;
    const again = async (event: unknown, context: unknown) => {
      const reply = await main(event, context);
      return isLost(reply) ? main(event, context) : reply;
    };
    Object.assign(world, { main: again });
  }

  /** The transaction after so many others goes wrong. */
  arm(fault: Fault, after: number): void {
    this.next = { fault, after };
  }

  /** The timer of the outbox goes round: what was left behind is delivered. */
  async recover(): Promise<void> {
    this.next = undefined;
    this.world.runtime.time += OUTBOX_GRACE_MS + 1;
    await this.world.runtime.sweep();
  }

  private async faulty<T>(body: Body<T>, commit: Store['transaction']): Promise<T> {
    const { next } = this;
    if (!next || next.after-- > 0) return commit(body);
    this.next = undefined;
    this.happened += 1;
    switch (next.fault) {
      case 'conflict':
        await commit(async (read) => {
          await body(read, false);
          return { value: undefined, writes: [] };
        });
        return commit((read) => body(read, true));
      case 'dies_before_commit':
        throw new Died(next.fault);
      case 'dies_after_commit':
        await commit(body);
        throw new Died(next.fault);
    }
  }
}

/** No answer that means anything: a phone shows it, and the same press is sent again; a vendor posts again. */
function isLost(reply: unknown): boolean {
  const { code, statusCode, body } = (reply ?? {}) as { code?: string; statusCode?: number; body?: string };
  return code === 'internal' || (statusCode ?? 200) >= 500 || (body ?? '').includes('"code":"internal"');
}
