import { Text } from '@tarojs/components';
import { useCallback, useState } from 'react';
import { PrescriptionId } from '@shared/kernel/ids';
import { explain } from '../../features/medicine/messages';
import '../../features/medicine/medicine.scss';
import { OfferCard } from '../../features/medicine/OfferCard';
import { medicineService } from '../../features/medicine/service';
import { keptReceiver } from '../../features/medicine/useReceiver';
import { AccountGate } from '../../features/session/AccountGate';
import { goTo, useRouteParams } from '../../platform/navigation';
import { useLoaded } from '../../platform/useLoaded';
import { Card } from '../../ui/Card';
import { Choice } from '../../ui/Choice';
import { Empty } from '../../ui/Empty';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';
import { sorted, SORTS, type Sort } from '../../features/medicine/sort';

/** 选择药房 for a prescription. */
export default function PharmaciesPage() {
  const id = PrescriptionId.safeParse(useRouteParams<'pharmacies'>().prescription);
  if (id.success) return <AccountGate note="同意后即可购药">{() => <Pharmacies id={id.data} />}</AccountGate>;
  return (
    <Page title="选择药房">
      <Empty title="没有找到这张处方" actionLabel="查看我的处方" onAction={() => goTo.prescriptions()} />
    </Page>
  );
}

function Pharmacies({ id }: { readonly id: PrescriptionId }) {
  const ask = useCallback(() => medicineService.offers(id, keptReceiver()?.region), [id]);
  const { screen, reload } = useLoaded(ask, explain);
  const [sort, setSort] = useState<Sort>('price');
  if (screen.kind !== 'ready') return <NotReady screen={screen} onRetry={reload} rows={4} />;
  const { offers, lines } = screen.value;
  return (
    <Page title="选择药房">
      <Card className="medicine">
        <Text className="medicine__text">
          {lines.map(({ name, packs, packName }) => `${name} ${String(packs)}${packName}`).join('、')}
        </Text>
        <Text className="medicine__quiet">药房由您自己选，医院和医生不指定。价格由药房标示</Text>
      </Card>
      <Choice options={SORTS} value={sort} onChange={setSort} ariaLabel="排序" />
      {offers.length === 0 && <Empty title="暂时没有合作药房" note="可以在处方页面选择到别处取药" />}
      {sorted(offers, sort).map((it) => (
        <OfferCard
          key={it.pharmacyId}
          offer={it}
          onChoose={() => goTo.buy({ prescription: id, pharmacy: it.pharmacyId })}
        />
      ))}
    </Page>
  );
}
