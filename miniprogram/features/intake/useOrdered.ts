import { useMemo } from 'react';
import { Tier } from '@shared/domain/appointment/tier';
import { DoctorId, TeamId } from '@shared/kernel/ids';
import { useRouteParams } from '../../platform/navigation';

/** What a page of ordering was told by its address: whom, in which tier, for when; undefined when it names nobody. */
export function useOrdered() {
  const params = useRouteParams<'describe'>();
  return useMemo(() => {
    const doctor = DoctorId.safeParse(params.doctor);
    if (!doctor.success) return undefined;
    const tier = Tier.safeParse(params.tier);
    const team = TeamId.safeParse(params.team);
    const from = Number(params.from);
    return {
      doctorId: doctor.data,
      ...(tier.success && { tier: tier.data }),
      ...(team.success && { teamId: team.data }),
      ...(Number.isSafeInteger(from) && from > 0 && { from }),
    };
  }, [params]);
}

export type Ordered = NonNullable<ReturnType<typeof useOrdered>>;

/** The same, for the address of the next page. */
export const paramsOf = ({ doctorId, tier, teamId, from }: Ordered) => ({
  doctor: doctorId,
  ...(tier && { tier }),
  ...(teamId && { team: teamId }),
  ...(from !== undefined && { from: String(from) }),
});
