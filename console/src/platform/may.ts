import { createContext, useContext } from 'react';
import type { StaffView } from '@shared/contracts/staff';
import type { StaffRole } from '@shared/kernel/actor';
import type { ActionContract } from '@shared/kernel/contract';

/** Whether a 岗位 may do this: what the contract says, so that a screen never offers what the server refuses. */
export const may = (role: StaffRole, { roles }: Pick<ActionContract, 'roles'>): boolean =>
  roles.includes(role);

const Me = createContext<StaffView | undefined>(undefined);
export const MeProvider = Me.Provider;

/** Who is signed in; only for what is shown behind the sign-in. */
export function useMe(): StaffView {
  const me = useContext(Me);
  if (!me) throw new Error('nobody is signed in here');
  return me;
}
