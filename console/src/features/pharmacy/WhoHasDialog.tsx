import { Modal } from 'antd';
import { useCallback, useState } from 'react';
import { whoHas, type RecallView } from '@shared/contracts/pharmacy';
import { ok } from '@shared/kernel/result';
import { call } from '../../platform/call';
import { usePaged } from '../../platform/usePaged';
import { PagedList } from '../../ui/PagedList';
import { Rows } from '../../ui/Rows';
import { momentText } from '../../ui/when';
import { explain } from './messages';

type Props = { readonly recall: RecallView; readonly onClose: () => void };

/** 谁手里有: packs that have left, with the order each is in. */
export function WhoHasDialog({ recall: { drugId, batchNo, drugName }, onClose }: Props) {
  const [total, setTotal] = useState<number>();
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await call(whoHas, { drugId, batchNo, ...(cursor !== undefined && { cursor }) });
      if (!reply.ok) return reply;
      setTotal(reply.value.total);
      return ok({ items: reply.value.packs, nextCursor: reply.value.nextCursor });
    },
    [drugId, batchNo],
  );
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  return (
    <Modal open width={760} title={`谁手里有：${drugName} ${batchNo}`} onCancel={onClose} footer={null}>
      <div className="stack">
        {total !== undefined && <div>已发出 {total} 盒。姓名和电话已遮盖，凭订单联系。</div>}
        <PagedList list={list} rows={4} onReload={reload} onMore={loadMore} empty="这个批号没有发出过">
          {(packs) => (
            <Rows
              caption="已发出"
              items={packs}
              keyOf={({ code }) => code}
              columns={[
                { title: '发出', show: ({ at }) => <span className="figures">{momentText(at)}</span> },
                { title: '患者', show: ({ patientName, phone }) => `${patientName} ${phone ?? ''}` },
                {
                  title: '药房和订单',
                  show: ({ pharmacyName, orderId }) => (
                    <>
                      {pharmacyName}
                      <div className="quiet figures">{orderId}</div>
                    </>
                  ),
                },
                { title: '追溯码', show: ({ code }) => <span className="figures">{code}</span> },
              ]}
            />
          )}
        </PagedList>
      </div>
    </Modal>
  );
}
