import { dueReminder, looked, type Reminder } from '@shared/domain/appointment/booking';
import { proposalUntil, settleBy } from '@shared/domain/appointment/appointment';
import { callOff, withoutProposal } from '@shared/domain/appointment/move';
import { waitEnded } from '@shared/domain/appointment/wait';
import type { Consultation } from '@shared/domain/consultation/consultation';
import type { Slot } from '@shared/domain/appointment/slot';
import type { SystemTools } from '../../_runtime/effect';
import type { Timer } from '../../_runtime/serve';
import { freeSlot, freeSlotsOf, giveBack } from '../../_runtime/slots';
import { untilNothingIsDue } from '../../_runtime/untilNothingIsDue';
import { casePage, signalCase, tell } from '../tell';

/** Twice this is less than the time to the next run; each visit waits for a refund or a message, so many are looked at at once. */
const RUN = { forMs: 25_000, atOnce: 20 };
/** Two offers of one morning go to the same waiting list: one after the other. */
const OFFERS = { ...RUN, atOnce: 1 };

const WORDS: Record<Reminder, string> = {
  day: '请按这个时间就诊，提前准备',
  half_hour: '还有半小时，请提前进入',
};

/**
 * Calls off what its doctor has not settled in time, and reminds of the rest. Written down first and sent then: a reminder that is lost is
 * better than one that comes each minute.
 */
async function remind({ id }: Consultation, tools: SystemTools): Promise<void> {
  let due: { readonly reminder: Reminder; readonly it: Consultation } | undefined;
  await tools.step(id, async ({ tx, now }) => {
    due = undefined;
    const found = await tx.consultations.find(id);
    if (!found?.appointment) return;
    if (now >= (settleBy(found.appointment) ?? Infinity)) {
      const off = callOff(found, now);
      if (!off.ok) return;
      tx.consultations.replace(off.value.consultation);
      tx.emit(off.value.event);
      await freeSlotsOf(tx, found);
      signalCase(tx, found);
      return;
    }
    const { proposal } = found.appointment;
    const isOver = proposal && now >= proposalUntil(found.appointment, proposal);
    const lapsed = isOver ? withoutProposal(found, now) : undefined;
    if (lapsed) await freeSlot(tx, found, proposal);
    const it = lapsed ?? found;
    const reminder = dueReminder(it, now);
    const reminded = [...(it.appointment!.reminded ?? []), ...(reminder ? [reminder] : [])];
    tx.consultations.replace(looked({ ...it, appointment: { ...it.appointment!, reminded } }, now));
    if (reminder || lapsed) signalCase(tx, it);
    if (reminder) due = { reminder, it };
  });
  if (!due) return;
  const doctor = await tools.db.doctors.find(due.it.doctorId);
  const message = { at: due.it.appointment!.from, words: WORDS[due.reminder], page: casePage(id) };
  await tell(due.it.accountId, { doctor: doctor?.name ?? '', ...message }, tools);
}

/** An offer that nobody took: the next on the list hears of it. */
const lapse = ({ id }: Slot, { step }: SystemTools): Promise<void> =>
  step(id, async ({ tx, now }) => {
    const slot = await tx.slots.find(id);
    if (slot?.state !== 'offered' || (slot.offeredUntil ?? now) > now) return;
    giveBack(tx, slot);
    const wait = slot.waitId === undefined ? undefined : await tx.waits.find(slot.waitId);
    if (wait?.state === 'offered') {
      tx.waits.replace(waitEnded(wait, 'lapsed', now));
      tx.signal(wait.accountId, 'inbox');
    }
  });

/** Reminds, lets proposals and offers pass whose time is over. */
export const lookAfterAppointments: Timer = {
  name: 'lookAfterAppointments',
  trigger: 'lookAfterAppointments',
  async run(tools) {
    const { db, now } = tools;
    const listDue = (limit: number) =>
      db.consultations.list({
        where: { state: 'waiting', lookAt: { lte: now } },
        orderBy: [['lookAt', 'asc']],
        limit,
      });
    const listOffers = (limit: number) =>
      db.slots.list({
        where: { offeredUntil: { lte: now } },
        orderBy: [['offeredUntil', 'asc']],
        limit,
      });
    await untilNothingIsDue('remind', listDue, remind, tools, RUN);
    await untilNothingIsDue('lapse', listOffers, lapse, tools, OFFERS);
  },
};
