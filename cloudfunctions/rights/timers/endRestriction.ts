import type { Patient } from '@shared/domain/patient/patient';
import { ending, unnumbered } from '@shared/domain/rights/destroyed';
import { lawKeepsUntil } from '@shared/domain/rights/erase';
import type { SystemTools } from '../../_runtime/effect';
import { oneByOne } from '../../_runtime/oneByOne';
import { picturesIn } from '../../_runtime/picturesIn';
import type { Timer } from '../../_runtime/serve';
import { keptOf, personsOf } from '../casesOf';
import { stageDestroyed } from '../destroyKey';
import { eraseReports } from '../eraseReports';
import { eraseSaid } from '../eraseSaid';
import { removePictures } from '../removePictures';

/** Persons in one run; the next night goes on. */
const RUN = 100;

/** True where the account is closed and law keeps no other of its persons: its own key, which sealed pictures, may go. */
async function isLast({ id, accountId }: Patient, { db }: SystemTools): Promise<boolean> {
  const account = await db.accounts.find(accountId);
  if (account?.closedAt === undefined) return false;
  const persons = await personsOf(db, accountId);
  return persons.every((it) => it.id === id || (it.restrictedAt !== undefined && it.keptUntil === undefined));
}

/**
 * Decided in the snapshot of the person, whom a sealing writes too: one that is asked for in the same moment comes before
 * it, and the key stays, or after, and finds nobody any more.
 */
const mayEnd = ({ id }: Patient, { db, step }: SystemTools): Promise<boolean> =>
  step(id, async ({ tx, now }) => {
    const found = await tx.patients.find(id);
    if (!found) return false;
    // What was begun is brought to its end.
    const until = found.endingAt === undefined ? lawKeepsUntil(await keptOf(found, db), now) : undefined;
    tx.patients.replace(until === undefined ? ending(found, now) : { ...found, keptUntil: until });
    return until === undefined;
  });

/** Files first, the key last: a run that breaks off in between is done again the next night. */
async function endOne(patient: Patient, tools: SystemTools): Promise<void> {
  const { id, accountId } = patient;
  if (!(await mayEnd(patient, tools))) return;
  const { cases, reports } = await keptOf(patient, tools.db);
  await removePictures(cases.flatMap(picturesIn), tools);
  for (const it of cases) await eraseSaid(it.id, tools);
  await eraseReports(reports, tools);
  const owners = [id, ...((await isLast(patient, tools)) ? [accountId] : [])];
  await tools.step(id, async ({ tx, now }) => {
    const found = await tx.patients.find(id);
    if (!found) return;
    tx.patients.replace(unnumbered(found));
    for (const owner of owners) await stageDestroyed(owner, tx, now);
  });
}

/** 到期粉碎: whoever asked to be deleted is deleted, once law keeps nothing of them any more and no dispute does. */
export const endRestriction: Timer = {
  name: 'endRestriction',
  trigger: 'retention',
  async run(tools) {
    const due = await tools.db.patients.list({
      where: { keptUntil: { lte: tools.now } },
      orderBy: [['keptUntil', 'asc']],
      limit: RUN,
    });
    await oneByOne('endRestriction', due, endOne, tools);
  },
};
