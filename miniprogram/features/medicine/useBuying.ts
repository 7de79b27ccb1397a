import { useCallback, useEffect, useState } from 'react';
import { Region } from '@shared/domain/pharmacy/pharmacy';
import type { Offer } from '@shared/contracts/medicineOrder';
import { canonicalJson } from '@shared/kernel/canonical';
import type {
  ConsultationId,
  MedicineOrderId,
  PatientId,
  PharmacyId,
  PrescriptionId,
} from '@shared/kernel/ids';
import { useIntentKeys } from '../../platform/useIntentKeys';
import { usePress } from '../../platform/usePress';
import { explain } from './messages';
import { medicineService, type OtcWanted } from './service';
import { receiverOf, type ReceiverForm } from './useReceiver';

export type Way = 'delivery' | 'pick_up';

/** What is bought: by a prescription, or without one. */
export type Wanted = { readonly prescriptionId: PrescriptionId } | OtcWanted;
/** What is asked of whoever buys without a prescription: for whom, and that the leaflet will be read. */
export type OtcForm = { readonly patientId: PatientId | undefined; readonly hasReadNotice: boolean };

type Of = {
  readonly wanted: Wanted;
  readonly otc?: OtcForm;
  readonly pharmacyId: PharmacyId;
  readonly form: ReceiverForm;
  /** Pays for what was ordered; the page goes on from there, whatever came of it. */
  readonly onOrdered: (order: { orderId: MedicineOrderId; consultationId?: ConsultationId }) => Promise<void>;
};

/** What the pharmacy asks for, now and for this address. */
export type Bill =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly offer: Offer; readonly totalFen: number };

/** 确认购药: the bill for the chosen way, and one press that orders once. */
export function useBuying({ wanted, otc, pharmacyId, form, onOrdered }: Of, service = medicineService) {
  const [offer, setOffer] = useState<Offer>();
  const [failure, setFailure] = useState<string>();
  const [way, setWay] = useState<Way>('delivery');
  const [problem, setProblem] = useState<string>();
  const keys = useIntentKeys();
  const made = receiverOf(form);
  const region = 'receiver' in made ? made.receiver.region : undefined;
  const where = canonicalJson(region);
  const whatKey = canonicalJson(wanted)!;

  const load = useCallback(async (): Promise<void> => {
    const to = where === undefined ? undefined : Region.parse(JSON.parse(where));
    const what = JSON.parse(whatKey) as Wanted;
    const reply =
      'prescriptionId' in what
        ? await service.offers(what.prescriptionId, to)
        : await service.otcOffers(what, to);
    if (!reply.ok) return setFailure(explain(reply.code));
    const found = reply.value.offers.find((it) => it.pharmacyId === pharmacyId);
    setFailure(found ? undefined : explain('pharmacy.not_found'));
    setOffer(found);
  }, [service, whatKey, pharmacyId, where]);
  useEffect(() => void load(), [load]);

  const press = usePress(async () => {
    if (!offer) return;
    if (otc && otc.patientId === undefined) return setProblem('请选择用药人');
    if (otc && !otc.hasReadNotice) return setProblem(explain('medicineOrder.leaflet_unread'));
    if (way === 'delivery' && 'problem' in made) return setProblem(made.problem);
    const to =
      way === 'delivery' && 'receiver' in made
        ? ({ way, receiver: made.receiver } as const)
        : ({ way: 'pick_up' } as const);
    setProblem(undefined);
    const ordering = { pharmacyId, totalFen: totalOf(offer, way), to };
    const intent = canonicalJson({ ...ordering, ...wanted, ...otc }) ?? '';
    const key = keys.of(intent);
    const reply =
      'prescriptionId' in wanted
        ? await service.place({ ...ordering, ...wanted }, key)
        : await service.placeOtc(
            { ...ordering, ...wanted, patientId: otc!.patientId!, hasReadNotice: otc!.hasReadNotice },
            key,
          );
    if (reply.ok || !reply.code.startsWith('transport.')) keys.settle(intent);
    if (reply.ok) return onOrdered(reply.value);
    setProblem(explain(reply.code));
    // Without a network there is nothing newer to be had: the bill stays, and so does the button.
    if (!reply.code.startsWith('transport.')) await load();
  });

  const bill = billOf(offer, failure, way);
  return { bill, way, setWay, problem, press, reload: load };
}

const totalOf = ({ goodsFen = 0, deliveryFeeFen }: Offer, way: Way): number =>
  goodsFen + (way === 'delivery' ? deliveryFeeFen : 0);

function billOf(offer: Offer | undefined, failure: string | undefined, way: Way): Bill {
  if (failure !== undefined) return { kind: 'failed', message: failure };
  return offer ? { kind: 'ready', offer, totalFen: totalOf(offer, way) } : { kind: 'loading' };
}
