import { Text } from '@tarojs/components';
import { useCallback, useEffect, useState } from 'react';
import { MOST_OTC_PACKS } from '@shared/domain/medicineOrder/otcPacks';
import { DrugId } from '@shared/kernel/ids';
import { explain } from '../../features/medicine/messages';
import '../../features/medicine/medicine.scss';
import { OfferCard } from '../../features/medicine/OfferCard';
import { OtcFacts } from '../../features/medicine/OtcCell';
import { medicineService } from '../../features/medicine/service';
import { sorted, SORTS, type Sort } from '../../features/medicine/sort';
import { keptReceiver } from '../../features/medicine/useReceiver';
import { OTC_ADVICE, OTC_NOTICE } from '../../features/medicine/words';
import { AccountGate } from '../../features/session/AccountGate';
import { goTo, useRouteParams } from '../../platform/navigation';
import { useLoaded } from '../../platform/useLoaded';
import { Card } from '../../ui/Card';
import { Choice } from '../../ui/Choice';
import { Empty } from '../../ui/Empty';
import { NotReady } from '../../ui/NotReady';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';

/** 非处方药, one: what it is, how many, and from which pharmacy. */
export default function OtcDrugPage() {
  const id = DrugId.safeParse(useRouteParams<'otcDrug'>().drug);
  if (id.success) return <AccountGate note="同意后即可购药">{() => <OtcDrug id={id.data} />}</AccountGate>;
  return (
    <Page title="非处方药">
      <Empty title="没有找到这种药" actionLabel="查看非处方药" onAction={() => goTo.otc()} />
    </Page>
  );
}

const PACKS = Array.from({ length: MOST_OTC_PACKS }, (_, n) => n + 1);

function OtcDrug({ id }: { readonly id: DrugId }) {
  const [packs, setPacks] = useState(1);
  const ask = useCallback(
    () => medicineService.otcOffers({ drugId: id, packs }, keptReceiver()?.region),
    [id, packs],
  );
  const { screen, reload } = useLoaded(ask, explain);
  // Another number of packs is another question.
  useEffect(() => void reload(), [reload]);
  const [sort, setSort] = useState<Sort>('price');
  if (screen.kind !== 'ready') return <NotReady screen={screen} onRetry={reload} rows={4} />;
  const { drug, offers } = screen.value;
  return (
    <Page title="非处方药">
      <Card className="medicine">
        <OtcFacts drug={drug} />
        <Text className="medicine__quiet">{`${drug.form}，批准文号 ${drug.approvalNumber}`}</Text>
      </Card>
      <Notice tone="quiet" title={OTC_ADVICE[drug.rxClass]}>
        <Text>{`${OTC_NOTICE}。孕妇、儿童、老人和有慢性病的人，请先问药师或医生`}</Text>
      </Notice>
      <Choice
        options={PACKS.map((value) => ({ value, label: `${String(value)} ${drug.pack.packName}` }))}
        value={packs}
        onChange={setPacks}
        ariaLabel="买几盒"
        columns={3}
      />
      <Choice options={SORTS} value={sort} onChange={setSort} ariaLabel="排序" />
      {offers.length === 0 && <Empty title="暂时没有合作药房" note="请到附近药店购买" />}
      {sorted(offers, sort).map((it) => (
        <OfferCard
          key={it.pharmacyId}
          offer={it}
          onChoose={() => goTo.buy({ drug: id, packs: String(packs), pharmacy: it.pharmacyId })}
        />
      ))}
    </Page>
  );
}
