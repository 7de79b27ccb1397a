import type { expire } from '@shared/domain/consultation/expire';
import type { Consultation } from '@shared/domain/consultation/consultation';
import type { SystemTools } from '../_runtime/effect';
import { freeSlotsOf } from '../_runtime/slots';
import { signalBoth } from './signalBoth';

/** Ends a case that still waits, for whatever reason `decide` has; the fee follows by the event. */
export const endWaiting =
  (decide: typeof expire) =>
  ({ id }: Consultation, { step }: SystemTools) =>
    step(id, async ({ tx, now }) => {
      const found = await tx.consultations.find(id);
      const decision = found && decide(found, now);
      if (!decision) return;
      tx.consultations.replace(decision.consultation);
      tx.emit(decision.event);
      await freeSlotsOf(tx, decision.consultation);
      signalBoth(tx, decision.consultation);
    });
