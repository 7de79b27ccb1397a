import { useEffect } from 'react';
import { ConsultationId } from '@shared/kernel/ids';
import { useAppointment } from '../../features/booking/useAppointment';
import { AccountGate } from '../../features/session/AccountGate';
import { goTo, replaceWith, useRouteParams } from '../../platform/navigation';
import { Empty } from '../../ui/Empty';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';
import { Booked } from './Booked';

/** 我的预约: one booked visit until it begins. */
export default function AppointmentPage() {
  const id = ConsultationId.safeParse(useRouteParams<'appointment'>().id);
  if (id.success)
    return <AccountGate note="同意后即可查看预约">{() => <Appointment id={id.data} />}</AccountGate>;
  return (
    <Page>
      <Empty title="没有找到这次预约" actionLabel="查看我的问诊" onAction={() => goTo.consultations()} />
    </Page>
  );
}

function Appointment({ id }: { readonly id: ConsultationId }) {
  const { screen, reload, ...deeds } = useAppointment(id);
  const state = screen.kind === 'ready' ? screen.value.state : undefined;
  // Begun, cancelled or paid back: the page of the case says how it goes on.
  const isOver = state !== undefined && state !== 'waiting';
  useEffect(() => {
    if (isOver) void replaceWith.consultation({ id });
  }, [isOver, id]);
  if (screen.kind !== 'ready' || isOver)
    return (
      <NotReady screen={screen.kind === 'failed' ? screen : { kind: 'loading' }} onRetry={reload} rows={3} />
    );
  return <Booked consultation={screen.value} onChanged={reload} {...deeds} />;
}
