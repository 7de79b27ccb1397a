import { Button, Segmented } from 'antd';
import { useCallback, useState } from 'react';
import { decideReview, type StaffReview } from '@shared/contracts/review';
import { tagText, type FraudSignal } from '@shared/domain/review/review';
import { ok } from '@shared/kernel/result';
import { may, useMe } from '../../platform/may';
import { usePaged } from '../../platform/usePaged';
import { PagedList } from '../../ui/PagedList';
import { PageTitle } from '../../ui/PageTitle';
import { Rows } from '../../ui/Rows';
import { momentText } from '../../ui/when';
import { DecideDialog } from './DecideDialog';
import { explain } from './messages';
import { reviewService, type Group } from './service';

const GROUPS: readonly { readonly value: Group; readonly label: string }[] = [
  { value: 'open', label: '待审' },
  { value: 'shown', label: '已公开' },
  { value: 'hidden', label: '已隐藏' },
];

const SIGNALS: Record<FraudSignal, string> = {
  reviewer_is_doctor: '评价者也是本院医生',
  hardly_talked: '双方几乎没有对话',
  many_for_one: '短期内多次评价同一位医生',
};

type Open = { readonly review: StaffReview; readonly isShown: boolean };

/** 患者评价: what waits for somebody to look, and what was decided. */
export default function ReviewsPage() {
  const { role } = useMe();
  const [group, setGroup] = useState<Group>('open');
  const [open, setOpen] = useState<Open>();
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await reviewService.list(group, cursor);
      return reply.ok ? ok({ items: reply.value.reviews, nextCursor: reply.value.nextCursor }) : reply;
    },
    [group],
  );
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  const close = () => {
    setOpen(undefined);
    void reload();
  };
  return (
    <div className="stack">
      <PageTitle
        title="患者评价"
        hint="有疑似违规文字或刷评线索的评价，看过再公开。评价不能删除，隐藏要写明理由。"
      >
        <Segmented
          options={[...GROUPS]}
          value={group}
          onChange={(value) => setGroup(value as Group)}
          aria-label="评价状态"
        />
      </PageTitle>
      <PagedList
        key={group}
        list={list}
        rows={4}
        onReload={reload}
        onMore={loadMore}
        empty={group === 'open' ? '没有待审的评价' : '没有评价'}
      >
        {(reviews) => (
          <Table
            reviews={reviews}
            onDecide={may(role, decideReview) ? (review, isShown) => setOpen({ review, isShown }) : undefined}
          />
        )}
      </PagedList>
      {open && <DecideDialog {...open} onClose={() => setOpen(undefined)} onChanged={close} />}
    </div>
  );
}

type TableProps = {
  readonly reviews: readonly StaffReview[];
  readonly onDecide: ((review: StaffReview, isShown: boolean) => void) | undefined;
};

const Table = ({ reviews, onDecide }: TableProps) => (
  <Rows
    caption="患者评价"
    items={reviews}
    keyOf={({ id }) => id}
    columns={[
      { title: '时间', show: ({ at }) => <span className="figures">{momentText(at)}</span> },
      { title: '医生', show: ({ doctorName }) => doctorName },
      {
        title: '评价',
        show: ({ satisfaction, score, tags, words, reply }) => (
          <div>
            满意度 {satisfaction}，推荐 {score} 分
            {tags.length > 0 && `，${tags.map((it) => tagText[it]).join('、')}`}
            {words !== undefined && <div>{words}</div>}
            {reply && <div className="quiet">医生回复：{reply.words}</div>}
          </div>
        ),
      },
      {
        title: '为什么要看',
        show: ({ moderation, signals, reason }) =>
          [
            ...(moderation === 'held' ? ['文字待核'] : []),
            ...signals.map((it) => SIGNALS[it]),
            ...(reason !== undefined ? [`上次决定：${reason}`] : []),
          ].join('；'),
      },
      {
        title: '决定',
        show: (review) =>
          onDecide && (
            <div className="stack">
              {(!review.isShown || review.isOpen) && (
                <Button onClick={() => onDecide(review, true)}>公开</Button>
              )}
              {(review.isShown || review.isOpen) && (
                <Button danger onClick={() => onDecide(review, false)}>
                  隐藏
                </Button>
              )}
            </div>
          ),
      },
    ]}
  />
);
