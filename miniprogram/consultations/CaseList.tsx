import { CaseCard } from '../features/caseList/CaseCard';
import type { Group } from '../features/caseList/service';
import { useCaseList } from '../features/caseList/useCaseList';
import { useNow } from '../platform/clock';
import { goTo } from '../platform/navigation';
import { usePull } from '../platform/useReload';
import { Empty } from '../ui/Empty';
import { PagedList } from '../ui/PagedList';

const EMPTY: Record<Group, { readonly title: string; readonly note: string }> = {
  open: { title: '没有进行中的问诊', note: '选择科室和医生，就可以开始' },
  closed: { title: '还没有结束的问诊', note: '问诊结束后，可以在这里再次查看' },
};

/** One group of my cases. */
export function CaseList({ group }: { readonly group: Group }) {
  const { list, reload, loadMore, serverTime } = useCaseList(group);
  const now = useNow(15_000);
  usePull(reload);
  return (
    <PagedList
      list={list}
      onReload={reload}
      onMore={loadMore}
      empty={<Empty {...EMPTY[group]} actionLabel="找医生" onAction={() => goTo.departments()} />}
    >
      {(item) => (
        <CaseCard
          key={item.id}
          item={item}
          now={serverTime(now)}
          onOpen={() => goTo.consultation({ id: item.id })}
        />
      )}
    </PagedList>
  );
}
