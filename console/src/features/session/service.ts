import { listSessions, staffMe, signOut } from '@shared/contracts/staff';
import { call } from '../../platform/call';

/** What the shell asks about the session it stands in. */
export const sessionService = {
  me: () => call(staffMe, {}),
  sessions: (cursor: string | undefined) => call(listSessions, cursor === undefined ? {} : { cursor }),
  signOut: () => call(signOut, {}),
};
export type SessionService = typeof sessionService;
