import { DrugId, PharmacyId, PrescriptionId } from '@shared/kernel/ids';
import type { Wanted } from '../../features/medicine/useBuying';
import { AccountGate } from '../../features/session/AccountGate';
import { goTo, useRouteParams } from '../../platform/navigation';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { Buy } from './Buy';
import { BuyOtc } from './BuyOtc';

/** 确认购药: where to, for how much, and pay. */
export default function BuyPage() {
  const params = useRouteParams<'buy'>();
  const wanted = wantedIn(params);
  const pharmacy = PharmacyId.safeParse(params.pharmacy);
  if (wanted && pharmacy.success)
    return (
      <AccountGate note="同意后即可购药">
        {() =>
          'drugId' in wanted ? (
            <BuyOtc wanted={wanted} pharmacyId={pharmacy.data} />
          ) : (
            <Buy wanted={wanted} pharmacyId={pharmacy.data} note={RX_NOTE} />
          )
        }
      </AccountGate>
    );
  return (
    <Page title="确认购药">
      <Empty title="没有找到要买的药" actionLabel="查看我的处方" onAction={() => goTo.prescriptions()} />
    </Page>
  );
}

const RX_NOTE =
  '支付成功后这张处方即已使用。药品没有质量问题时，按规定售出后不能退换。处方药须凭处方在药师指导下使用';

/** What the address says is bought. */
function wantedIn(params: ReturnType<typeof useRouteParams<'buy'>>): Wanted | undefined {
  const { prescription, drug, packs } = params as Partial<Record<'prescription' | 'drug' | 'packs', string>>;
  const prescriptionId = PrescriptionId.safeParse(prescription);
  if (prescriptionId.success) return { prescriptionId: prescriptionId.data };
  const drugId = DrugId.safeParse(drug);
  return drugId.success ? { drugId: drugId.data, packs: Number(packs ?? 1) } : undefined;
}
