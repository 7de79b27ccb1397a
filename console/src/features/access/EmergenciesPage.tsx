import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { judgeEmergency, type listEmergencies } from '@shared/contracts/access';
import type { GrantVerdict } from '@shared/domain/access/grant';
import { STAFF_ROLE_NAMES } from '@shared/domain/staff/staff';
import { ok } from '@shared/kernel/result';
import type * as z from 'zod/mini';
import { may, useMe } from '../../platform/may';
import { usePaged } from '../../platform/usePaged';
import { PagedList } from '../../ui/PagedList';
import { PageTitle } from '../../ui/PageTitle';
import { Rows } from '../../ui/Rows';
import { momentText } from '../../ui/when';
import { JudgeDialog } from './JudgeDialog';
import { explain } from './messages';
import { accessService } from './service';

type Emergency = z.output<typeof listEmergencies.output>['emergencies'][number];
type Judging = { readonly grantId: string; readonly verdict: GrantVerdict };
type Props = { readonly service?: typeof accessService };

/** 紧急查阅记录: every case that was opened in an emergency, newest first. */
export default function EmergenciesPage({ service = accessService }: Props) {
  const { role } = useMe();
  const [open, setOpen] = useState<Judging>();
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await service.list(cursor);
      return reply.ok ? ok({ items: reply.value.emergencies, nextCursor: reply.value.nextCursor }) : reply;
    },
    [service],
  );
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  const close = () => {
    setOpen(undefined);
    void reload();
  };
  return (
    <div className="stack">
      <PageTitle
        title="紧急查阅记录"
        hint="谁在紧急情况下打开了不由自己负责的问诊，为什么。患者也看得到。请逐条核实理由是否成立。"
      />
      <PagedList list={list} rows={4} onReload={reload} onMore={loadMore} empty="没有人用过紧急查阅">
        {(items) => (
          <EmergencyTable
            emergencies={items}
            onJudge={
              may(role, judgeEmergency) ? (grantId, verdict) => setOpen({ grantId, verdict }) : undefined
            }
          />
        )}
      </PagedList>
      {open && <JudgeDialog {...open} onClose={() => setOpen(undefined)} onChanged={close} />}
    </div>
  );
}

type TableProps = {
  readonly emergencies: readonly Emergency[];
  readonly onJudge: ((grantId: string, verdict: GrantVerdict) => void) | undefined;
};

const VERDICTS: Record<GrantVerdict, string> = { justified: '成立', not_justified: '不成立' };

const EmergencyTable = ({ emergencies, onJudge }: TableProps) => (
  <Rows
    caption="紧急查阅"
    items={emergencies}
    keyOf={({ id }) => id}
    columns={[
      { title: '时间', show: ({ at }) => <span className="figures">{momentText(at)}</span> },
      {
        title: '查阅者',
        show: ({ name, role }) => (
          <div>
            {name}
            <div className="quiet">{role === 'doctor' ? '医生' : STAFF_ROLE_NAMES[role]}</div>
          </div>
        ),
      },
      { title: '理由', show: ({ reason }) => reason },
      {
        title: '问诊',
        show: ({ consultationId }) => (
          <span className="mono cut" title={consultationId}>
            {consultationId}
          </span>
        ),
      },
      { title: '到', show: ({ until }) => <span className="figures">{momentText(until)}</span> },
      {
        title: '核实',
        show: ({ id, verdict, verdictName, verdictAt, verdictReason }) =>
          verdict ? (
            <div>
              {VERDICTS[verdict]}：{verdictReason}
              <div className="quiet">
                {verdictName} {verdictAt !== undefined && momentText(verdictAt)}
              </div>
            </div>
          ) : onJudge ? (
            <div className="stack">
              <Button onClick={() => onJudge(id, 'justified')}>成立</Button>
              <Button danger onClick={() => onJudge(id, 'not_justified')}>
                不成立
              </Button>
            </div>
          ) : (
            '待核实'
          ),
      },
    ]}
  />
);
