import { App, Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type * as z from 'zod/mini';
import { listHolidays, removeHoliday } from '@shared/contracts/appointment';
import { call } from '../../platform/call';
import { useCommand } from '../../platform/useCommand';
import { useReopened } from '../../platform/useReopened';
import { DeedFrame } from '../../ui/DeedFrame';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { PageTitle } from '../../ui/PageTitle';
import { Rows } from '../../ui/Rows';
import { HolidayDialog } from './HolidayDialog';
import { explain } from './messages';
import { dayText, kindText } from './words';

type Holiday = z.infer<typeof listHolidays.output>['holidays'][number];

/** 节假日: days off and days worked instead, for every doctor of the hospital. */
export default function HolidaysPage() {
  const [days, setDays] = useState<readonly Holiday[]>();
  const [failed, setFailed] = useState<string>();
  const [open, setOpen] = useState<'new' | Holiday>();
  const load = useCallback(async () => {
    const reply = await call(listHolidays, {});
    if (reply.ok) setDays(reply.value.holidays);
    setFailed(reply.ok ? undefined : explain(reply.code));
  }, []);
  useEffect(() => void load(), [load]);
  useReopened(load);
  if (!days) return failed ? <Failure message={failed} onRetry={load} /> : <Loading rows={4} />;
  const close = () => setOpen(undefined);
  const done = () => {
    close();
    void load();
  };
  return (
    <div className="stack">
      <PageTitle title="节假日" hint="按国务院办公厅公布的安排录入。新加入的医生自动适用。">
        <Button type="primary" onClick={() => setOpen('new')}>
          录入节假日
        </Button>
      </PageTitle>
      {days.length === 0 && <Empty text="还没有录入今天以后的节假日" />}
      {days.length > 0 && (
        <Rows
          caption="节假日"
          items={days}
          keyOf={({ day }) => day}
          columns={[
            { title: '日期', show: ({ day }) => <span className="figures">{dayText(day)}</span> },
            { title: '名称', show: ({ name }) => name },
            { title: '安排', show: (it) => kindText(it) },
            {
              title: '操作',
              show: (it) => (
                <Button size="small" danger onClick={() => setOpen(it)}>
                  删除
                </Button>
              ),
            },
          ]}
        />
      )}
      {open === 'new' && <HolidayDialog onClose={close} onDone={done} />}
      {open && open !== 'new' && <RemoveDialog holiday={open} onClose={close} onDone={done} />}
    </div>
  );
}

type RemoveProps = { readonly holiday: Holiday; readonly onClose: () => void; readonly onDone: () => void };

function RemoveDialog({ holiday, onClose, onDone }: RemoveProps) {
  const { message } = App.useApp();
  const { busy, run } = useCommand(removeHoliday);
  const [refused, setRefused] = useState<string>();
  const remove = async () => {
    const reply = await run({ day: holiday.day });
    if (!reply) return;
    if (!reply.ok) return setRefused(explain(reply.code));
    void message.success('已删除');
    onDone();
  };
  return (
    <DeedFrame
      title={`删除 ${dayText(holiday.day)} ${holiday.name}`}
      effects={['这一天恢复每位医生平时的排班']}
      okText="删除"
      isDanger
      busy={busy}
      refused={refused}
      onOk={remove}
      onClose={onClose}
    />
  );
}
