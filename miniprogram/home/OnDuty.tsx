import { DoctorListCard } from '../features/directory/DoctorListCard';
import { useDoctorList } from '../features/directory/useDoctorList';
import { useNow } from '../platform/clock';
import { goTo } from '../platform/navigation';
import { Empty } from '../ui/Empty';
import { PagedList } from '../ui/PagedList';
import { SectionTitle } from '../ui/SectionTitle';

/** All doctors, those on duty first; each card says whether they are. */
export function OnDuty() {
  const { list, reload, loadMore } = useDoctorList();
  const now = useNow(60_000);
  return (
    <>
      <SectionTitle>平台医生</SectionTitle>
      <PagedList
        list={list}
        onReload={reload}
        onMore={loadMore}
        empty={<Empty title="现在还没有医生" note="医院正在安排医生，请稍后再来" />}
      >
        {(doctor) => (
          <DoctorListCard
            key={doctor.id}
            doctor={doctor}
            now={now}
            onOpen={() => goTo.doctor({ id: doctor.id })}
          />
        )}
      </PagedList>
    </>
  );
}
