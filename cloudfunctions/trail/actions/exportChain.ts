import { exportChain } from '@shared/contracts/trail';
import { implementQuery } from '../../_runtime/implement';
import { exportOf } from '../exportOf';

export const exportChainAction = implementQuery(exportChain, async ({ input, db, now }) =>
  exportOf(input.chainId, db, now),
);
