import type * as z from 'zod/mini';
import type { reviewErasure } from '@shared/contracts/rights';
import { shanghai } from '@shared/kernel/time';
import { dateText } from '../../ui/when';

type Erasure = z.output<typeof reviewErasure.output>;

/** What a person is asked before somebody is erased: what goes, what law keeps, that there is no way back. */
export function erasureQuestion(
  name: string,
  { outcome, keptCases, keptOrders, keptUntil }: Erasure,
  now: number,
): string {
  if (outcome === 'erased' || keptUntil === undefined)
    return `${name}的资料会立即删除，任何人都不能再恢复，备份里的也打不开。`;
  const until = dateText(shanghai(keptUntil).day, shanghai(now).day);
  const kept = [
    ...(keptCases > 0 ? [`${keptCases} 次就诊的病历`] : []),
    ...(keptOrders > 0 ? [`${keptOrders} 次购药的记录`] : []),
  ].join('和 ');
  return `${name}有 ${kept}，法律要求保存到${until}。这期间本院人员不能再打开，其余资料立即删除。删除后不能恢复。`;
}
