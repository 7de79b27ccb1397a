import { CONSENT_TAKEN_BACK, lapse } from '@shared/domain/medicineOrder/cancel';
import { traceOf } from '@shared/domain/medicineOrder/order';
import { effect } from '../../_runtime/effect';
import { consentMissingFor } from '../own';
import { endOrder, withCase } from '../stage';

/** More unpaid orders than one account has. */
const ORDERS = 100;

/**
 * 代问或监护人同意 taken back: nothing is bought on behalf of somebody who does not want it. What nobody has paid for gives its packs
 * back, and no money may come for it any more; what was paid is the pharmacy's and the patient's to end.
 */
export const onMedicineConsentChanged = effect(
  'medicineOrder.onConsentChanged',
  ['patient.consent_changed'],
  async ({ patientId }, { db, now, step }) => {
    const person = await db.patients.find(patientId);
    if (!person || (await consentMissingFor(db, patientId, now)) === undefined) return;
    const unpaid = await db.medicineOrders.list({
      where: { accountId: person.accountId, state: 'awaiting_payment' },
      limit: ORDERS,
    });
    for (const { id, ...it } of unpaid.filter((order) => order.patientId === patientId))
      await step(traceOf({ id, ...it }), async ({ tx, now: at }) => {
        const found = await withCase(tx, id);
        // Given again in between, or paid: then it stands.
        if (!found.ok || (await consentMissingFor(tx, patientId, at)) === undefined) return;
        const order = lapse(found.value.order, at, CONSENT_TAKEN_BACK);
        if (order) await endOrder(tx, { ...found.value, order }, '就诊人授权已撤回', at);
      });
  },
);
