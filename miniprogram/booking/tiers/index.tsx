import { useCallback } from 'react';
import { booksTime } from '@shared/domain/appointment/tier';
import { DoctorId } from '@shared/kernel/ids';
import { explain } from '../../features/booking/messages';
import { OfferCard } from '../../features/booking/OfferCard';
import { bookingService } from '../../features/booking/service';
import { useMedicalGate } from '../../features/session/useSession';
import { goTo, useRouteParams } from '../../platform/navigation';
import { useLoaded } from '../../platform/useLoaded';
import { Empty } from '../../ui/Empty';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';

/** 服务与价格 of one doctor, before anybody orders. */
export default function TiersPage() {
  const id = DoctorId.safeParse(useRouteParams<'tiers'>().id);
  if (id.success) return <Tiers id={id.data} />;
  return (
    <Page>
      <Empty title="没有找到这位医生" actionLabel="看看其他医生" onAction={() => goTo.departments()} />
    </Page>
  );
}

function Tiers({ id }: { readonly id: DoctorId }) {
  const { screen, reload } = useLoaded(
    useCallback(() => bookingService.offers(id), [id]),
    explain,
  );
  const gate = useMedicalGate();
  if (screen.kind !== 'ready') return <NotReady screen={screen} onRetry={reload} rows={4} />;
  const { doctor, offers, teams } = screen.value;
  const closed = doctor.onDuty ? undefined : '医生现在没有出诊，出诊时可以选择';
  return (
    <Page title={`${doctor.name}医生`}>
      {offers.map((offer) => {
        const { tier } = offer;
        if (booksTime(tier))
          return <OfferCard key={tier} offer={offer} onChoose={() => goTo.times({ id, tier })} />;
        const ask = () => gate(() => goTo.describe({ doctor: id }));
        return <OfferCard key={tier} offer={offer} closed={closed} onChoose={ask} />;
      })}
      {teams.map((team) => (
        <OfferCard
          key={team.id}
          offer={team.offer}
          title={team.name}
          note={`${team.introduction}（${team.members.map((it) => it.name).join('、')}；${doctor.name}医生负责）`}
          closed={closed}
          onChoose={() => gate(() => goTo.describe({ doctor: id, tier: 'team', team: team.id }))}
        />
      ))}
    </Page>
  );
}
