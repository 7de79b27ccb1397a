import { useState, type ReactNode } from 'react';
import type { DepartmentCode } from '@shared/domain/department/departments';
import type { DoctorCard } from '@shared/domain/doctor/doctor';
import type { DoctorId } from '@shared/kernel/ids';
import { DoctorListCard } from '../features/directory/DoctorListCard';
import { useDoctorList } from '../features/directory/useDoctorList';
import { useNow } from '../platform/clock';
import { Button } from '../ui/Button';
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

/** One of the doctors of a department, or of the hospital, those on duty first. */
export function DoctorChoice({ title, department, without, onChoose, children }: Props) {
  const [among, setAmong] = useState(department);
  return (
    <Page>
      {children}
      <SectionTitle>{title}</SectionTitle>
      <Doctors key={among ?? 'all'} among={among} without={without} onChoose={onChoose} />
      {among && (
        <Button kind="quiet" onPress={() => setAmong(undefined)}>
          看看其他科室的医生
        </Button>
      )}
    </Page>
  );
}

function Doctors({
  among,
  without,
  onChoose,
}: Pick<Props, 'without' | 'onChoose'> & { readonly among: DepartmentCode | undefined }) {
  const { list, reload, loadMore } = useDoctorList(among);
  const now = useNow(60_000);
  const others =
    list.kind === 'ready' ? { ...list, items: list.items.filter(({ id }) => id !== without) } : list;
  return (
    <PagedList
      list={others}
      onReload={reload}
      onMore={loadMore}
      empty={<Empty title="暂时没有其他医生" note="可以稍后再来，或选择其他科室的医生" />}
    >
      {(doctor) => (
        <DoctorListCard key={doctor.id} doctor={doctor} now={now} onOpen={() => onChoose(doctor)} />
      )}
    </PagedList>
  );
}
