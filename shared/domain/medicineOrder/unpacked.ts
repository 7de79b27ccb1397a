import type { MedicineOrder } from './order';

/** The order with none of its packs in it. */
export const unpacked = ({ packer: _, checker: __, ...order }: MedicineOrder): MedicineOrder => ({
  ...order,
  lines: order.lines.map((line) => ({ ...line, packed: [] })),
});
