import { staffMe, signOut } from '@shared/contracts/staff';
import { call } from '../../platform/call';

/** What the shell asks about the session it stands in. */
export const sessionService = {
  me: () => call(staffMe, {}),
  signOut: () => call(signOut, {}),
};
export type SessionService = typeof sessionService;
