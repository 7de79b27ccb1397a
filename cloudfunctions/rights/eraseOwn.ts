import { MeasurementKind } from '@shared/domain/patient/measurement';
import type { AccountId, PatientId } from '@shared/kernel/ids';
import type { SystemTools } from '../_runtime/effect';
import { ownKeyOf } from '../_runtime/sealing/sealing';
import type { Tx } from '../_runtime/tx';
import { destroyKey } from './destroyKey';

/** Rows removed in one transaction. */
const BATCH = 50;
/** Rows of an account read at once; what was erased before is not among them. */
const ROWS = 1000;

type Own = 'measurements' | 'triages' | 'medicinePlans' | 'recordShares';

/**
 * What law does not keep of a person, whatever it keeps of their visits: 健康测量, 分诊, 用药计划 and 授权. The rows go, and
 * the key that sealed them is destroyed, so that they open in no backup either.
 */
export async function eraseOwn(
  patientId: PatientId,
  accountId: AccountId,
  tools: SystemTools,
): Promise<void> {
  const { db } = tools;
  const of = { where: { accountId }, limit: ROWS };
  for (;;) {
    const where = { patientId, kind: { in: MeasurementKind.options } };
    const rows = await db.measurements.list({ where, orderBy: [['takenAt', 'asc']], limit: ROWS });
    await remove('measurements', rows, tools);
    if (rows.length < ROWS) break;
  }
  const theirs = <Row extends { readonly patientId?: PatientId | undefined }>(rows: readonly Row[]) =>
    rows.filter((it) => it.patientId === patientId);
  await remove('triages', theirs(await db.triages.list({ ...of, orderBy: [['at', 'desc']] })), tools);
  await remove(
    'medicinePlans',
    theirs(await db.medicinePlans.list({ ...of, orderBy: [['startsAt', 'desc']] })),
    tools,
  );
  await remove(
    'recordShares',
    theirs(await db.recordShares.list({ ...of, orderBy: [['at', 'desc']] })),
    tools,
  );
  await destroyKey(ownKeyOf(patientId), tools);
}

async function remove(table: Own, rows: readonly { readonly id: string }[], { step }: SystemTools) {
  for (let at = 0; at < rows.length; at += BATCH)
    await step(table, async ({ tx }: { readonly tx: Tx }) => {
      for (const { id } of rows.slice(at, at + BATCH)) tx[table].remove(id);
    });
}
