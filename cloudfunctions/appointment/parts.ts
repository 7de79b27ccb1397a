import type { Parts } from '../_runtime/serve';
import { arriveAction } from './actions/arrive';
import { calendarAction, listVisitsAction } from './actions/calendar';
import { callOffAction } from './actions/callOff';
import { keepAction } from './actions/keep';
import { listHolidaysAction, removeHolidayAction, saveHolidayAction } from './actions/holidays';
import { getQuickPriceAction, setQuickPriceAction } from './actions/quickPrice';
import { listTimesAction } from './actions/listTimes';
import { agreeToMoveAction, proposeAction, rescheduleAction } from './actions/move';
import { listDesksAction, listOffersAction } from './actions/offers';
import { reminderTemplatesAction } from './actions/reminders';
import { saveDayAction, saveVisitsAction, saveWeekAction } from './actions/schedule';
import {
  askSubstituteAction,
  declineToSubstituteAction,
  listColleaguesAction,
  takeOverAction,
} from './actions/substitute';
import { createTeamAction, dissolveTeamAction, listTeamsAction } from './actions/teams';
import { joinWaitAction, leaveWaitAction, listWaitsAction } from './actions/waits';
import { lookAfterAppointments } from './timers/lookAfterAppointments';

/** What the appointment function is made of. */
export const parts: Parts = {
  actions: [
    listOffersAction,
    listDesksAction,
    listTimesAction,
    rescheduleAction,
    proposeAction,
    agreeToMoveAction,
    callOffAction,
    keepAction,
    arriveAction,
    joinWaitAction,
    leaveWaitAction,
    listWaitsAction,
    reminderTemplatesAction,
    calendarAction,
    listVisitsAction,
    saveWeekAction,
    saveDayAction,
    saveVisitsAction,
    askSubstituteAction,
    listColleaguesAction,
    takeOverAction,
    declineToSubstituteAction,
    listHolidaysAction,
    saveHolidayAction,
    removeHolidayAction,
    getQuickPriceAction,
    setQuickPriceAction,
    listTeamsAction,
    createTeamAction,
    dissolveTeamAction,
  ],
  timers: [lookAfterAppointments],
};
