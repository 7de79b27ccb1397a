import type { Parts } from '../_runtime/serve';
import { leafletsAction } from './actions/leaflets';
import {
  checkAction,
  listAction,
  moveTimesAction,
  setRemindersAction,
  startAction,
  stopAction,
  templatesAction,
} from './actions/plan';
import { remindDoses } from './timers/remindDoses';

/** What the medicinePlan function is made of. */
export const parts: Parts = {
  actions: [
    startAction,
    listAction,
    checkAction,
    setRemindersAction,
    moveTimesAction,
    templatesAction,
    stopAction,
    leafletsAction,
  ],
  timers: [remindDoses],
};
