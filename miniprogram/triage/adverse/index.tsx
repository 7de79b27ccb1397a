import { Text } from '@tarojs/components';
import { useCallback, useEffect } from 'react';
import { PrescriptionId } from '@shared/kernel/ids';
import { DangerScreen } from '../../features/adverseEvent/DangerScreen';
import { explain } from '../../features/adverseEvent/messages';
import { ReportForm } from '../../features/adverseEvent/ReportForm';
import { adverseEventService } from '../../features/adverseEvent/service';
import { useReport, type Reportable } from '../../features/adverseEvent/useReport';
import { AccountGate } from '../../features/session/AccountGate';
import { goTo, replaceWith, useRouteParams } from '../../platform/navigation';
import { scrollToTop } from '../../platform/scroll';
import { useLoaded } from '../../platform/useLoaded';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { NotReady } from '../../ui/NotReady';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';

/** 报告不良反应, of a medicine of one prescription. */
export default function AdversePage() {
  const id = PrescriptionId.safeParse(useRouteParams<'adverse'>().prescription);
  if (id.success)
    return <AccountGate note="同意后即可报告不良反应">{() => <Report id={id.data} />}</AccountGate>;
  return (
    <Page title="报告不良反应">
      <Empty title="没有找到这张处方" actionLabel="查看我的处方" onAction={() => goTo.prescriptions()} />
    </Page>
  );
}

function Report({ id }: { readonly id: PrescriptionId }) {
  const ask = useCallback(() => adverseEventService.medicines(id), [id]);
  const { screen, reload } = useLoaded(ask, explain);
  if (screen.kind !== 'ready') return <NotReady screen={screen} onRetry={reload} rows={5} />;
  return <Form prescriptionId={id} about={screen.value} />;
}

type FormProps = { readonly prescriptionId: PrescriptionId; readonly about: Reportable };

function Form(props: FormProps) {
  const { form, screen, problem, pictures, change, press, leaveDanger } = useReport(props);
  useEffect(scrollToTop, [screen.kind]);
  switch (screen.kind) {
    case 'danger':
      return (
        <Page tone="surface">
          <DangerScreen
            dangers={screen.dangers}
            isSending={press.busy}
            problem={problem}
            onLeave={leaveDanger}
          />
        </Page>
      );
    case 'done':
      return (
        <Page title="报告不良反应">
          <Empty
            title="报告已收到"
            note="医生已经知道，药师会尽快看。加重时不要等答复，请就近就医"
            actionLabel="查看我的报告"
            onAction={() => replaceWith.adverseList()}
          />
        </Page>
      );
    case 'form':
      return (
        <Page
          title="报告不良反应"
          footer={
            <>
              {problem !== undefined && (
                <Notice tone="danger">
                  <Text>{problem}</Text>
                </Notice>
              )}
              <Button onPress={press.run} busy={press.busy}>
                提交报告
              </Button>
            </>
          }
        >
          <ReportForm about={props.about} form={form} onChange={change} pictures={pictures} />
        </Page>
      );
  }
}
