import { useState } from 'react';
import type { PatientId, PharmacyId } from '@shared/kernel/ids';
import type { OtcWanted } from '../../features/medicine/service';
import { OTC_NOTICE } from '../../features/medicine/words';
import { usePatients } from '../../features/patient/usePatients';
import { goTo } from '../../platform/navigation';
import { Choice } from '../../ui/Choice';
import { Empty } from '../../ui/Empty';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';
import { SectionTitle } from '../../ui/SectionTitle';
import { Tick } from '../../ui/Tick';
import { Buy } from './Buy';

type Props = { readonly wanted: OtcWanted; readonly pharmacyId: PharmacyId };

const NOTE = '药品没有质量问题时，按规定售出后不能退换。药房药师会核对后再发出，拿不准请先打药房电话';

/** 确认购买非处方药: for whom, and that the leaflet will be read. */
export function BuyOtc(of: Props) {
  const { screen, reload } = usePatients();
  const [chosen, setChosen] = useState<PatientId>();
  const [hasReadNotice, setRead] = useState(false);
  if (screen.kind !== 'ready') return <NotReady screen={screen} onRetry={reload} rows={4} />;
  const known = screen.patients.filter(({ verifiedAt }) => verifiedAt !== undefined);
  if (known.length === 0)
    return (
      <Page title="确认购药">
        <Empty
          title="还没有实名的用药人"
          note="按规定买药要实名，请先添加并核验"
          actionLabel="添加就诊人"
          onAction={() => goTo.patients()}
        />
      </Page>
    );
  return (
    <Buy {...of} otc={{ patientId: chosen, hasReadNotice }} note={NOTE}>
      <SectionTitle>给谁用</SectionTitle>
      <Choice
        options={known.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen}
        onChange={setChosen}
        ariaLabel="用药人"
      />
      <Tick label={OTC_NOTICE} ticked={hasReadNotice} onTick={setRead} />
    </Buy>
  );
}
