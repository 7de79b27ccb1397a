import { App, Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type * as z from 'zod/mini';
import { dissolveTeam, listTeams } from '@shared/contracts/appointment';
import { listForStaff } from '@shared/contracts/doctor';
import { departmentName } from '@shared/domain/department/departments';
import { yuan } from '@shared/kernel/money';
import { call } from '../../platform/call';
import { useCommand } from '../../platform/useCommand';
import { useReopened } from '../../platform/useReopened';
import { DeedFrame } from '../../ui/DeedFrame';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { PageTitle } from '../../ui/PageTitle';
import { Rows } from '../../ui/Rows';
import { explain } from './messages';
import { TeamDialog } from './TeamDialog';

type Known = {
  readonly teams: z.infer<typeof listTeams.output>['teams'];
  readonly doctors: z.infer<typeof listForStaff.output>['doctors'];
};
type Team = Known['teams'][number];

/** 医生团队: several doctors answer, one of them is responsible. */
export default function TeamsPage() {
  const [known, setKnown] = useState<Known>();
  const [failed, setFailed] = useState<string>();
  const [open, setOpen] = useState<'new' | Team>();
  const load = useCallback(async () => {
    const [teams, doctors] = await Promise.all([call(listTeams, {}), call(listForStaff, {})]);
    if (!teams.ok) return setFailed(explain(teams.code));
    if (!doctors.ok) return setFailed(explain(doctors.code));
    setFailed(undefined);
    setKnown({ ...teams.value, ...doctors.value });
  }, []);
  useEffect(() => void load(), [load]);
  useReopened(load);
  if (!known) return failed ? <Failure message={failed} onRetry={load} /> : <Loading rows={4} />;
  const close = () => setOpen(undefined);
  const done = () => {
    close();
    void load();
  };
  return (
    <div className="stack">
      <PageTitle title="医生团队" hint="几位医生一起回复，负责医生签署病历、开处方和结束问诊。">
        <Button type="primary" onClick={() => setOpen('new')}>
          组建团队
        </Button>
      </PageTitle>
      {known.teams.length === 0 && <Empty text="还没有团队" />}
      {known.teams.length > 0 && (
        <Rows
          caption="医生团队"
          items={known.teams}
          keyOf={({ id }) => id}
          columns={[
            { title: '名称', show: ({ name }) => name },
            { title: '科室', show: ({ departmentCode }) => departmentName(departmentCode) },
            { title: '负责医生', show: ({ names }) => names[0] },
            { title: '成员', show: ({ names }) => names.slice(1).join('、') },
            { title: '价格', show: ({ feeFen }) => <span className="figures">{yuan(feeFen)} 元</span> },
            { title: '承诺', show: ({ promiseMinutes }) => `${String(promiseMinutes)} 分钟` },
            { title: '轮次', show: ({ rounds }) => `${String(rounds)} 次` },
            { title: '状态', show: ({ active }) => (active ? '开放' : '已解散') },
            {
              title: '操作',
              show: (team) =>
                team.active && (
                  <Button size="small" danger onClick={() => setOpen(team)}>
                    解散
                  </Button>
                ),
            },
          ]}
        />
      )}
      {open === 'new' && <TeamDialog doctors={known.doctors} onClose={close} onDone={done} />}
      {open && open !== 'new' && <DissolveDialog team={open} onClose={close} onDone={done} />}
    </div>
  );
}

type DissolveProps = { readonly team: Team; readonly onClose: () => void; readonly onDone: () => void };

function DissolveDialog({ team, onClose, onDone }: DissolveProps) {
  const { message } = App.useApp();
  const { busy, run } = useCommand(dissolveTeam);
  const [refused, setRefused] = useState<string>();
  const dissolve = async () => {
    const reply = await run({ teamId: team.id });
    if (!reply) return;
    if (!reply.ok) return setRefused(explain(reply.code));
    void message.success('已解散');
    onDone();
  };
  return (
    <DeedFrame
      title={`解散${team.name}`}
      effects={['患者不能再向这个团队下单', '已经开始的问诊由原来的医生继续到结束']}
      okText="解散"
      isDanger
      busy={busy}
      refused={refused}
      onOk={dissolve}
      onClose={onClose}
    />
  );
}
