import { lastOfPatient } from '@shared/contracts/prescription';
import { treatedBy } from '@shared/domain/consultation/policy';
import { whyNotOnline } from '@shared/domain/drug/banned';
import { viewOfDrug } from '@shared/domain/drug/view';
import { ok } from '@shared/kernel/result';
import { drugsInUse } from '../../_runtime/drugsInUse';
import { implementQuery } from '../../_runtime/implement';

/** So many of a person's prescriptions are looked through for the last one of this doctor. */
const LOOKED_AT = 20;

export const lastOfPatientAction = implementQuery(lastOfPatient, async ({ input, actor, db, saw }) => {
  const found = treatedBy(await db.consultations.find(input.consultationId), actor);
  if (!found.ok) return found;
  const rows = await db.prescriptions.list({
    where: { patientId: found.value.patientId },
    orderBy: [
      ['issuedAt', 'desc'],
      ['id', 'desc'],
    ],
    limit: LOOKED_AT,
  });
  const last = rows.find(
    (it) =>
      it.doctorId === actor.id &&
      it.consultationId !== found.value.id &&
      it.approved !== undefined &&
      it.state !== 'voided',
  );
  if (!last) return ok({ lines: [], gone: [] });
  await saw(found.value.id, 'treatment');
  await saw(last.consultationId, 'treatment');
  const { byId } = await drugsInUse(db);
  const standing = last.lines.map((line) => ({ line, drug: byId.get(line.drug.id) }));
  return ok({
    issuedAt: last.issuedAt,
    lines: standing.flatMap(({ line: { dose, route, frequency, days, note }, drug }) =>
      drug?.active && !whyNotOnline(drug) && drug.routes.includes(route.code)
        ? [
            {
              drug: viewOfDrug(drug),
              ...{ dose, route: route.code, frequency: frequency.code, days },
              ...(note !== undefined && { note }),
            },
          ]
        : [],
    ),
    gone: standing
      .filter(({ drug }) => !drug?.active || whyNotOnline(drug) !== undefined)
      .map(({ line }) => line.drug.genericName),
  });
});
