import { useCallback } from 'react';
import { DoctorId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { explain } from '../../features/review/messages';
import { ReviewCard } from '../../features/review/ReviewCard';
import { reviewService } from '../../features/review/service';
import { goTo, useRouteParams } from '../../platform/navigation';
import { usePaged } from '../../platform/usePaged';
import { useReload } from '../../platform/useReload';
import { Empty } from '../../ui/Empty';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { PagedList } from '../../ui/PagedList';

/** 患者评价 of a doctor. */
export default function ReviewsPage() {
  const id = DoctorId.safeParse(useRouteParams<'reviews'>().id);
  if (id.success) return <Reviews doctorId={id.data} />;
  return (
    <Page>
      <Empty title="没有找到这位医生" actionLabel="看看其他医生" onAction={() => goTo.departments()} />
    </Page>
  );
}

function Reviews({ doctorId }: { readonly doctorId: DoctorId }) {
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await reviewService.list(doctorId, cursor);
      return reply.ok ? ok({ items: reply.value.reviews, nextCursor: reply.value.nextCursor }) : reply;
    },
    [doctorId],
  );
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  useReload(reload);
  return (
    <Page>
      <Notice tone="quiet">只有问诊结束的患者能评价。医生不能删除评价；违规内容由医院隐藏并留下理由</Notice>
      <PagedList
        list={list}
        onReload={reload}
        onMore={loadMore}
        empty={<Empty title="还没有评价" note="问诊结束后，患者可以在这里评价" />}
      >
        {(review) => <ReviewCard key={`${review.at}`} review={review} />}
      </PagedList>
    </Page>
  );
}
