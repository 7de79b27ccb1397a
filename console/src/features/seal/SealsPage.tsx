import { Button } from 'antd';
import { useCallback, useState } from 'react';
import type * as z from 'zod/mini';
import { sealRecord, type listSeals } from '@shared/contracts/seal';
import type { ConsultationId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { may, useMe } from '../../platform/may';
import { usePaged } from '../../platform/usePaged';
import { PagedList } from '../../ui/PagedList';
import { PageTitle } from '../../ui/PageTitle';
import { Rows } from '../../ui/Rows';
import { Tag } from '../../ui/Tag';
import { momentText } from '../../ui/when';
import { explain } from './messages';
import { SealCheck } from './SealCheck';
import { SealDialog } from './SealDialog';
import { sealService } from './service';

type Item = z.output<typeof listSeals.output>['seals'][number];
type Open = { readonly asked: ConsultationId | undefined };

/** 封存: visits in dispute, asked for by one side, confirmed by the other. */
export default function SealsPage() {
  const { role } = useMe();
  const [open, setOpen] = useState<Open>();
  const fetchPage = useCallback(async (cursor: string | undefined) => {
    const reply = await sealService.list(cursor);
    return reply.ok ? ok({ items: reply.value.seals, nextCursor: reply.value.nextCursor }) : reply;
  }, []);
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  const maySeal = may(role, sealRecord);
  return (
    <div className="stack">
      <PageTitle
        title="病历封存"
        hint="医疗纠纷中，患者和医院共同封存一次问诊：一方申请，另一方确认，之后谁也不能改动。"
      >
        <Button onClick={() => void reload()}>刷新</Button>
        {maySeal && (
          <Button type="primary" onClick={() => setOpen({ asked: undefined })}>
            医院申请封存
          </Button>
        )}
      </PageTitle>
      <PagedList list={list} rows={4} onReload={reload} onMore={loadMore} empty="没有申请或完成的封存">
        {(seals) => (
          <Table
            seals={seals}
            onConfirm={maySeal ? (consultationId) => setOpen({ asked: consultationId }) : undefined}
          />
        )}
      </PagedList>
      {open && (
        <SealDialog
          {...open}
          onClose={() => setOpen(undefined)}
          onChanged={() => {
            setOpen(undefined);
            void reload();
          }}
        />
      )}
    </div>
  );
}

type TableProps = {
  readonly seals: readonly Item[];
  readonly onConfirm: ((consultationId: ConsultationId) => void) | undefined;
};

const Table = ({ seals, onConfirm }: TableProps) => (
  <Rows
    caption="病历封存"
    items={seals}
    keyOf={({ consultationId }) => consultationId}
    columns={[
      {
        title: '问诊',
        show: ({ consultationId }) => (
          <span className="mono cut" title={consultationId}>
            {consultationId}
          </span>
        ),
      },
      {
        title: '申请',
        show: ({ askedBy, askedAt }) => (
          <div>
            {askedBy === 'patient' ? '患者' : '医院'}
            <div className="quiet figures">{momentText(askedAt)}</div>
          </div>
        ),
      },
      {
        title: '状态',
        show: ({ askedBy, sealedAt }) =>
          sealedAt !== undefined ? (
            <Tag tone="done" text="已封存" />
          ) : (
            <Tag tone="waiting" text={askedBy === 'patient' ? '等待医院确认' : '等待患者确认'} />
          ),
      },
      {
        title: '核对',
        show: ({ consultationId, askedBy, sealedAt }) =>
          sealedAt !== undefined ? (
            <SealCheck consultationId={consultationId} />
          ) : (
            askedBy === 'patient' &&
            onConfirm && <Button onClick={() => onConfirm(consultationId)}>确认封存</Button>
          ),
      },
    ]}
  />
);
