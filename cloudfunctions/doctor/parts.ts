import type { Parts } from '../_runtime/serve';
import { beginFaceCheckAction, finishFaceCheckAction } from './actions/faceCheck';
import { getAction } from './actions/get';
import { listAction } from './actions/list';
import { listDepartmentsAction } from './actions/listDepartments';
import { listForStaffAction } from './actions/listForStaff';
import { meAction } from './actions/me';
import { listRepliesAction, saveRepliesAction } from './actions/replies';
import { setIntakeAction } from './actions/setIntake';
import { decideTextsAction, listHeldTextsAction, setTextsAction } from './actions/texts';
import { setTextAction } from './actions/setText';

/** What the doctor function is made of. */
export const parts: Parts = {
  actions: [
    listDepartmentsAction,
    listAction,
    getAction,
    listForStaffAction,
    meAction,
    setTextAction,
    setTextsAction,
    listHeldTextsAction,
    decideTextsAction,
    setIntakeAction,
    listRepliesAction,
    saveRepliesAction,
    beginFaceCheckAction,
    finishFaceCheckAction,
  ],
};
