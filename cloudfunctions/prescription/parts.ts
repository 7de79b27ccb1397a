import type { Parts } from '../_runtime/serve';
import { answerAction } from './actions/answer';
import { checkAction } from './actions/check';
import { correctAction } from './actions/correct';
import { endDutyAction, getDutyAction, startDutyAction } from './actions/duty';
import { issueAction } from './actions/issue';
import { lastOfPatientAction } from './actions/lastOfPatient';
import { getAction, getForDoctorAction, listAction, ofCaseAction } from './actions/read';
import { approveAction, askAction, queueAction, returnAction, takeAction } from './actions/review';
import { voidAction } from './actions/void';
import { expirePrescriptions } from './timers/expirePrescriptions';

/** What the prescription function is made of. */
export const parts: Parts = {
  actions: [
    checkAction,
    lastOfPatientAction,
    issueAction,
    correctAction,
    voidAction,
    answerAction,
    getAction,
    getForDoctorAction,
    ofCaseAction,
    listAction,
    getDutyAction,
    startDutyAction,
    endDutyAction,
    queueAction,
    takeAction,
    approveAction,
    returnAction,
    askAction,
  ],
  timers: [expirePrescriptions],
};
