import { Alert, Button } from 'antd';
import { useCallback, useState } from 'react';
import { sealRecord } from '@shared/contracts/seal';
import type { ConsultationId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { may, useMe } from '../../platform/may';
import { usePaged } from '../../platform/usePaged';
import { PagedList } from '../../ui/PagedList';
import { PageTitle } from '../../ui/PageTitle';
import { explain } from './messages';
import { lateText } from './late';
import { SealDialog } from './SealDialog';
import { SealsTable } from './SealsTable';
import { sealService } from './service';
import { WithdrawDialog } from './WithdrawDialog';

type Open =
  | { readonly deed: 'seal'; readonly asked: ConsultationId | undefined }
  | { readonly deed: 'withdraw'; readonly asked: ConsultationId };

/** 封存: visits in dispute, asked for by one side, confirmed by the other. */
export default function SealsPage() {
  const { role } = useMe();
  const [open, setOpen] = useState<Open>();
  const [late, setLate] = useState(0);
  const fetchPage = useCallback(async (cursor: string | undefined) => {
    const reply = await sealService.list(cursor);
    if (reply.ok) setLate(reply.value.late);
    return reply.ok ? ok({ items: reply.value.seals, nextCursor: reply.value.nextCursor }) : reply;
  }, []);
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  const closing = {
    onClose: () => setOpen(undefined),
    onChanged: () => {
      setOpen(undefined);
      void reload();
    },
  };
  const maySeal = may(role, sealRecord);
  return (
    <div className="stack">
      <PageTitle
        title="病历封存"
        hint="医疗纠纷中，患者和医院共同封存一次问诊：一方申请，另一方确认，之后谁也不能改动。"
      >
        <Button onClick={() => void reload()}>刷新</Button>
        {maySeal && (
          <Button type="primary" onClick={() => setOpen({ deed: 'seal', asked: undefined })}>
            医院申请封存
          </Button>
        )}
      </PageTitle>
      {late > 0 && <Alert type="warning" showIcon title={lateText(late)} />}
      <PagedList list={list} rows={4} onReload={reload} onMore={loadMore} empty="没有申请或完成的封存">
        {(seals) => (
          <SealsTable
            seals={seals}
            onDeed={maySeal ? (deed, asked) => setOpen({ deed, asked }) : undefined}
          />
        )}
      </PagedList>
      {open?.deed === 'seal' && <SealDialog asked={open.asked} {...closing} />}
      {open?.deed === 'withdraw' && <WithdrawDialog asked={open.asked} {...closing} />}
    </div>
  );
}
