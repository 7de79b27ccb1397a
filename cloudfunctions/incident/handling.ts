import type { IncidentView } from '@shared/contracts/incident';
import type { Incident } from '@shared/domain/incident/incident';
import type { IncidentId, StaffId } from '@shared/kernel/ids';
import { ok, reject, type Result } from '@shared/kernel/result';
import { hospitalName } from '../_runtime/hospitalName';
import type { CommandContext } from '../_runtime/implement';
import { viewOf } from './present';

/** Who does it, when, and what the hospital is called. */
export type Handler = {
  readonly by: StaffId;
  readonly byName: string;
  readonly now: number;
  readonly hospital: string;
};

type Context = Pick<
  CommandContext<readonly ['security_admin', 'quality'], unknown>,
  'db' | 'now' | 'licences'
> & {
  readonly actor: { readonly id: StaffId };
};

export async function handlerOf({ actor, db, now, licences }: Context): Promise<Handler> {
  const staff = await db.staff.find(actor.id);
  return { by: actor.id, byName: staff?.name ?? '', now, hospital: hospitalName(await licences()) };
}

/** A change of one incident as it stands. */
export async function handling<Code extends string>(
  context: Context & Pick<CommandContext<readonly ['security_admin'], unknown>, 'tx'>,
  incidentId: IncidentId,
  decide: (incident: Incident, by: Handler) => Result<Incident, Code>,
): Promise<Result<IncidentView, Code | 'incident.not_found'>> {
  const incident = await context.tx.incidents.find(incidentId);
  if (!incident) return reject('incident.not_found');
  const by = await handlerOf(context);
  const decision = decide(incident, by);
  if (!decision.ok) return decision;
  context.tx.incidents.replace(decision.value);
  return ok(viewOf(decision.value, by.hospital, by.now));
}
