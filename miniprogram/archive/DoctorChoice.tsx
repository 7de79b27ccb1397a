import type { ReactNode } from 'react';
import type { DepartmentCode } from '@shared/domain/department/departments';
import type { DoctorCard } from '@shared/domain/doctor/doctor';
import type { DoctorId } from '@shared/kernel/ids';
import { DoctorListCard } from '../features/directory/DoctorListCard';
import { useDoctorList } from '../features/directory/useDoctorList';
import { useNow } from '../platform/clock';
import { Empty } from '../ui/Empty';
import { Page } from '../ui/Page';
import { PagedList } from '../ui/PagedList';
import { SectionTitle } from '../ui/SectionTitle';

type Props = {
  readonly title: string;
  readonly department?: DepartmentCode | undefined;
  /** Who is asked already. */
  readonly without?: DoctorId | undefined;
  readonly onChoose: (doctor: DoctorCard) => unknown;
  readonly children?: ReactNode;
};

/** One of the doctors of the hospital, those on duty first. */
export function DoctorChoice({ title, department, without, onChoose, children }: Props) {
  const { list, reload, loadMore } = useDoctorList(department);
  const now = useNow(60_000);
  const others =
    list.kind === 'ready' ? { ...list, items: list.items.filter(({ id }) => id !== without) } : list;
  return (
    <Page>
      {children}
      <SectionTitle>{title}</SectionTitle>
      <PagedList
        list={others}
        onReload={reload}
        onMore={loadMore}
        empty={<Empty title="暂时没有其他医生" note="可以稍后再来，或从首页选择其他科室的医生" />}
      >
        {(doctor) => (
          <DoctorListCard key={doctor.id} doctor={doctor} now={now} onOpen={() => onChoose(doctor)} />
        )}
      </PagedList>
    </Page>
  );
}
