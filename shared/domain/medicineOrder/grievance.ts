import { ok, reject, type Result } from '../../kernel/result';
import type { Grievance, GrievanceKind, MedicineOrder } from './order';
import { noted } from './step';

/** Nobody needs more for one order. */
const MOST = 10;

const COMPLAINABLE: readonly MedicineOrder['state'][] = ['shipped', 'delivered', 'received'];

/** True while a complaint can be made: the medicine has left, and none is open. */
export const mayComplain = ({
  state,
  grievances,
}: Pick<MedicineOrder, 'state'> & { readonly grievances: readonly Pick<Grievance, 'state'>[] }): boolean =>
  COMPLAINABLE.includes(state) && grievances.every((it) => it.state !== 'open');

/** 申请售后. Medicine is taken back for its quality or a recall alone: a pack that has left is never sold again. */
export function complain(
  order: MedicineOrder,
  { kind, words, now }: { readonly kind: GrievanceKind; readonly words: string; readonly now: number },
): Result<
  MedicineOrder,
  | 'medicineOrder.not_now'
  | 'medicineOrder.no_return'
  | 'medicineOrder.grievance_open'
  | 'medicineOrder.too_many'
> {
  if (!COMPLAINABLE.includes(order.state)) return reject('medicineOrder.not_now');
  if (kind === 'changed_mind') return reject('medicineOrder.no_return');
  if (order.grievances.some(({ state }) => state === 'open')) return reject('medicineOrder.grievance_open');
  if (order.grievances.length >= MOST) return reject('medicineOrder.too_many');
  const grievance: Grievance = { n: order.grievances.length + 1, kind, words, at: now, state: 'open' };
  const next = { ...order, grievances: [...order.grievances, grievance] };
  return ok(noted(next, 'complain', { now, role: 'patient' }));
}

/** 处理售后: so much goes back, or nothing, with the reason in words for the patient. */
export function answerGrievance(
  order: MedicineOrder,
  { fen, words, heldFen }: { readonly fen: number; readonly words: string; readonly heldFen: number },
  { now, name }: { readonly now: number; readonly name?: string },
): Result<MedicineOrder, 'medicineOrder.no_grievance' | 'medicineOrder.too_much'> {
  const open = order.grievances.find(({ state }) => state === 'open');
  if (!open) return reject('medicineOrder.no_grievance');
  if (fen > heldFen) return reject('medicineOrder.too_much');
  const answered: Grievance = {
    ...open,
    state: fen > 0 ? 'granted' : 'refused',
    answer: words,
    answeredAt: now,
    ...(fen > 0 && { fen }),
  };
  const next = { ...order, grievances: order.grievances.map((it) => (it === open ? answered : it)) };
  return ok(
    noted(next, fen > 0 ? 'grant' : 'refuse', { now, role: 'support', ...(name !== undefined && { name }) }),
  );
}
