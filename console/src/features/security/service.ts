import { securityEvents } from '@shared/contracts/staff';
import type { SecurityCode } from '@shared/domain/security/event';
import { call } from '../../platform/call';

/** What the page of 安全事件 asks. */
export const securityService = {
  list: (code: SecurityCode | undefined, cursor: string | undefined) =>
    call(securityEvents, { ...(code && { code }), ...(cursor !== undefined && { cursor }) }),
};
