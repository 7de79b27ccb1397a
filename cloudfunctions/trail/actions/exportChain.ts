import { exportChain } from '@shared/contracts/trailExport';
import { implementQuery } from '../../_runtime/implement';
import { exportOf } from '../exportOf';

export const exportChainAction = implementQuery(exportChain, async ({ input, db, now, sawList }) => {
  await sawList();
  return exportOf(input.chainId, input.cursor, db, now);
});
