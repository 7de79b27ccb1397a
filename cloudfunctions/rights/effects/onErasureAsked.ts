import type { Consultation } from '@shared/domain/consultation/consultation';
import { closedOrder, emptied } from '@shared/domain/rights/erase';
import type { MedicineOrder } from '@shared/domain/medicineOrder/order';
import { isCare, isCaseKept, isReportDue } from '@shared/domain/retention/retention';
import type { ConsultationId } from '@shared/kernel/ids';
import { effect, type SystemTools } from '../../_runtime/effect';
import { forgetRepliesOf } from '../../_runtime/outbox';
import { picturesIn } from '../../_runtime/picturesIn';
import { keptOf } from '../casesOf';
import { destroyKey } from '../destroyKey';
import { eraseOwn } from '../eraseOwn';
import { eraseReports } from '../eraseReports';
import { eraseSaid } from '../eraseSaid';
import { removePictures } from '../removePictures';

/** What law keeps is closed to everybody but the person; of the rest what was told goes. */
const restrict = ({ id }: Consultation, { step }: SystemTools) =>
  step(id, async ({ tx, now }) => {
    const consultation = await tx.consultations.find(id);
    if (!consultation || consultation.restrictedAt !== undefined) return;
    if (!isCare(consultation)) return tx.consultations.replace(emptied(consultation, now));
    tx.consultations.replace({ ...consultation, restrictedAt: now });
    const record = await tx.records.find(id);
    if (record) tx.records.replace({ ...record, restrictedAt: now });
  });

/** Of a review its marks stay, for the doctor is judged by them; what was written in it goes, and what was answered to it. */
const unsay = (id: ConsultationId, { step }: SystemTools) =>
  step(id, async ({ tx }) => {
    const review = await tx.reviews.find(id);
    if (!review || (review.words === undefined && review.reply === undefined)) return;
    const { words: _, reply: __, ...marks } = review;
    tx.reviews.replace(marks);
  });

const closeOrder = ({ id }: MedicineOrder, { step }: SystemTools) =>
  step(id, async ({ tx, now }) => {
    const order = await tx.medicineOrders.find(id);
    if (order) tx.medicineOrders.replace(closedOrder(order, now));
  });

/** 删除, case by case. Safe to repeat: each step does nothing where it was done. */
export const onErasureAsked = effect(
  'rights.onErasureAsked',
  ['patient.erasure_asked'],
  async ({ patientId, accountId, outcome }, tools) => {
    const { cases, orders, reports } = await keptOf({ id: patientId, accountId }, tools.db);
    const notKept = cases.filter((it) => !isCaseKept(it, tools.now));
    const ofNotKept = new Set(notKept.map(({ id }) => id));
    await removePictures(notKept.flatMap(picturesIn), tools);
    await eraseOwn(patientId, accountId, tools);
    for (const { id } of notKept) await eraseSaid(id, tools);
    await eraseReports(
      reports.filter((it) => ofNotKept.has(it.consultationId) && !isReportDue(it)),
      tools,
    );
    for (const { id } of cases) await unsay(id, tools);
    await forgetRepliesOf(accountId, 'rights.erase', tools);
    // A visit that law keeps no more is still closed to everybody, before nothing of it opens.
    for (const it of outcome === 'erased' ? cases.filter(isCare) : cases) await restrict(it, tools);
    if (outcome === 'erased') return destroyKey(patientId, tools);
    for (const it of orders) await closeOrder(it, tools);
  },
);
