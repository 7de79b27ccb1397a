import type { Parts } from '../_runtime/serve';
import { approveRoleAction } from './actions/approveRole';
import { beginActivationAction } from './actions/beginActivation';
import { changePasswordAction } from './actions/changePassword';
import { declineRoleAction } from './actions/declineRole';
import { finishActivationAction } from './actions/finishActivation';
import { inviteAction } from './actions/invite';
import { issueActivationAction } from './actions/issueActivation';
import { listAction } from './actions/list';
import { logOutOwnerAction } from './actions/logOutOwner';
import { meAction } from './actions/me';
import { proposeRoleAction } from './actions/proposeRole';
import { reinstateAction } from './actions/reinstate';
import { resetAction } from './actions/reset';
import { securityEventsAction } from './actions/securityEvents';
import { endOtherSessionsAction, sessionsAction } from './actions/sessions';
import { signInAction } from './actions/signIn';
import { signOutAction } from './actions/signOut';
import { suspendAction } from './actions/suspend';

/** What the staff function is made of. */
export const parts: Parts = {
  actions: [
    signInAction,
    signOutAction,
    meAction,
    beginActivationAction,
    finishActivationAction,
    changePasswordAction,
    listAction,
    inviteAction,
    proposeRoleAction,
    approveRoleAction,
    declineRoleAction,
    issueActivationAction,
    suspendAction,
    reinstateAction,
    resetAction,
    securityEventsAction,
    sessionsAction,
    endOtherSessionsAction,
    logOutOwnerAction,
  ],
};
