import { reinstateApplication, suspendApplication } from '@shared/contracts/application';
import type { Application } from '@shared/domain/application/application';
import { isSeenByStaff } from '@shared/domain/application/policy';
import { reinstate, suspend } from '@shared/domain/application/standing';
import type { ApplicationId, StaffId } from '@shared/kernel/ids';
import { ok, reject, type Result } from '@shared/kernel/result';
import { implementCommand, type CommandContext } from '../../_runtime/implement';
import { setActive } from '../subject';

type Context = CommandContext<readonly ['quality'], { applicationId: ApplicationId; reason: string }>;

type Order = { readonly by: StaffId; readonly reason: string; readonly now: number };
type Decide<Code extends string> = (application: Application, order: Order) => Result<Application, Code>;

/** Decides about somebody who was let in, and opens or closes what they may do. */
const standing =
  <Code extends string>(decide: Decide<Code>, isActive: boolean) =>
  async ({ input, actor, now, tx }: Context) => {
    const found = await tx.applications.find(input.applicationId);
    if (!isSeenByStaff(found)) return reject('application.not_found');
    const decision = decide(found, { by: actor.id, reason: input.reason, now });
    if (!decision.ok) return decision;
    tx.applications.replace(decision.value);
    await setActive(decision.value, isActive, tx);
    tx.signal(found.accountId, 'inbox');
    return ok({ state: decision.value.state });
  };

export const suspendAction = implementCommand(suspendApplication, standing(suspend, false));
export const reinstateAction = implementCommand(reinstateApplication, standing(reinstate, true));
