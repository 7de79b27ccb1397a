import { me } from '@shared/contracts/auth';
import { call } from '../../platform/cloud';
import { login } from '../../platform/session';

/** What a session asks of the cloud. */
export const sessionService = { login, me: () => call(me, {}) };
export type SessionService = typeof sessionService;
