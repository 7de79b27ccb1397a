import { DEPARTMENTS, type DepartmentCode } from '@shared/domain/department/departments';
import { DoctorListCard } from '../../features/directory/DoctorListCard';
import { useDoctorList } from '../../features/directory/useDoctorList';
import { useNow } from '../../platform/clock';
import { goTo, useRouteParams } from '../../platform/navigation';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { PagedList } from '../../ui/PagedList';

/** 选择医生: of one department or of all, those on duty first. */
export default function DoctorsPage() {
  const department = departmentOf(useRouteParams<'doctors'>().department);
  const { list, reload, loadMore } = useDoctorList(department?.code);
  const now = useNow(60_000);
  return (
    <Page title={department?.name ?? '全部医生'}>
      <PagedList
        list={list}
        onReload={reload}
        onMore={loadMore}
        empty={
          <Empty
            title="这个科室现在没有医生"
            actionLabel="看看其他科室"
            onAction={() => goTo.departments()}
          />
        }
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
    </Page>
  );
}

const departmentOf = (code: DepartmentCode | undefined) => DEPARTMENTS.find((it) => it.code === code);
