import { effect } from '../../_runtime/effect';
import { noteRefusal } from '../../_runtime/securityEvents';

/**
 * 警报: a line that whoever watches the logs is woken by, which says that it happened and not to whom, and an event among
 * those that the security administrator counts.
 */
export const onBroken = effect(
  'access.onBroken',
  ['access.broken'],
  async ({ type, doctorId }, { runtime }) => {
    const action = 'access.breakGlass';
    runtime.log({ level: 'warn', event: type, action });
    await noteRefusal(runtime, { code: type, subject: doctorId, role: 'doctor', action });
  },
);
