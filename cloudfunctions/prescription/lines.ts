import type { Drug } from '@shared/domain/drug/drug';
import { frequencyOf } from '@shared/domain/drug/frequencies';
import { whyNotOnline } from '@shared/domain/drug/banned';
import { routeOf } from '@shared/domain/drug/routes';
import type { OrderedLine, PrescribedDrug, PrescriptionLine } from '@shared/domain/prescription/prescription';
import { ok, reject, type Result } from '@shared/kernel/result';
import { drugsInUse } from '../_runtime/drugsInUse';
import type { Db } from '../_runtime/tx';

type LineRefusal =
  'drug.not_found' | 'drug.not_online' | 'prescription.route_unknown' | 'prescription.frequency_unknown';

const copyOf = (drug: Drug): PrescribedDrug => ({
  ...{ id: drug.id, genericName: drug.genericName, form: drug.form, strength: drug.strength },
  ...(drug.tradeName !== undefined && { tradeName: drug.tradeName }),
  ...{ pack: drug.pack, substances: drug.substances },
  ...{ approvalNumber: drug.approvalNumber, maker: drug.maker, isAntibacterial: drug.isAntibacterial },
  isRx: drug.rxClass === 'rx',
  isCold: drug.storage === 'cold',
});

/** The ordered lines with what the catalogue in force says of each drug; the first that does not stand is the answer. */
export async function linesOf(
  ordered: readonly OrderedLine[],
  db: Db,
): Promise<Result<PrescriptionLine[], LineRefusal>> {
  const { byId } = await drugsInUse(db);
  const lines: PrescriptionLine[] = [];
  for (const { drugId, route, frequency, ...line } of ordered) {
    const drug = byId.get(drugId);
    if (!drug?.active) return reject('drug.not_found');
    if (whyNotOnline(drug)) return reject('drug.not_online', { drugId });
    const way = routeOf(route);
    if (!way || !drug.routes.includes(route)) return reject('prescription.route_unknown', { drugId });
    const often = frequencyOf(frequency);
    if (!often) return reject('prescription.frequency_unknown', { drugId });
    lines.push({ ...line, drug: copyOf(drug), route: { ...way }, frequency: { ...often } });
  }
  return ok(lines);
}
