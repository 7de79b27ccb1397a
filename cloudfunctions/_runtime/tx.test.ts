import { expect, test } from 'vitest';
import { aConsultation, CASE_ID } from '../../testing/caseWorld';
import { openTx } from './tx';

test('A row is read once in a transaction, and then with what the transaction has staged', async () => {
  let reads = 0;
  const stored = aConsultation('waiting');
  const { tx } = openTx(async (table, id) => {
    reads += 1;
    return (table === 'consultations' && id === CASE_ID ? stored : undefined) as never;
  });
  const [first, again] = await Promise.all([tx.consultations.find(CASE_ID), tx.consultations.find(CASE_ID)]);
  expect([first, again]).toEqual([stored, stored]);
  expect(await tx.payments.find(CASE_ID)).toBeUndefined();
  expect(await tx.payments.find(CASE_ID)).toBeUndefined();
  expect(reads).toBe(2);
  tx.consultations.replace({ ...stored, state: 'cancelled' });
  expect(await tx.consultations.find(CASE_ID)).toMatchObject({ state: 'cancelled' });
  tx.consultations.remove(CASE_ID);
  expect(await tx.consultations.find(CASE_ID)).toBeUndefined();
  expect(reads).toBe(2);
});
