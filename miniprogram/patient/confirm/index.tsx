import { useState } from 'react';
import { complaintOf } from '../../features/intake/complaint';
import { useIntakeDraft, useOpenIntake } from '../../features/intake/intake';
import { paramsOf, useOrdered, type Ordered } from '../../features/intake/useOrdered';
import { useQuote } from '../../features/intake/useQuote';
import { usePatients } from '../../features/patient/usePatients';
import { goTo, replaceWith } from '../../platform/navigation';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { Skeleton } from '../../ui/Skeleton';
import { Registered } from '../../features/session/Registered';
import { ConfirmForm } from './ConfirmForm';

/** 告知与支付. */
export default function ConfirmPage() {
  const ordered = useOrdered();
  if (ordered)
    return (
      <Registered>
        <Confirm ordered={ordered} />
      </Registered>
    );
  return (
    <Page>
      <Empty title="请先选择医生" actionLabel="去选择" onAction={() => void goTo.departments()} />
    </Page>
  );
}

function Confirm({ ordered: whom }: { readonly ordered: Ordered }) {
  useOpenIntake();
  const draft = useIntakeDraft();
  const persons = usePatients();
  const { screen, reload } = useQuote(whom);
  // What is being ordered stays on the screen while the cashier is open, although the draft has been given up.
  const [ordered, setOrdered] = useState<Parameters<typeof ConfirmForm>[0]>();

  const failed = [persons.screen, screen].find((it) => it.kind === 'failed');
  if (failed?.kind === 'failed')
    return (
      <Page>
        <Failure
          message={failed.message}
          onRetry={() => Promise.all([persons.reload(), reload()])}
          safe="您填写的内容已保存"
        />
      </Page>
    );
  if (persons.screen.kind !== 'ready' || screen.kind !== 'ready')
    return (
      <Page>
        <Skeleton kind="card" rows={4} />
      </Page>
    );
  const patient = persons.screen.patients.find((it) => it.id === draft.patientId);
  const complaint = patient && complaintOf(draft, patient, Date.now());
  const shown =
    patient && complaint
      ? { ordered: whom, quote: screen.quote, patient, complaint, onStale: reload }
      : ordered;
  if (shown && shown !== ordered && !isSame(shown, ordered)) setOrdered(shown);
  if (shown) return <ConfirmForm {...shown} />;
  return (
    <Page>
      <Empty
        title="病情还没有填写完整"
        actionLabel="去填写"
        onAction={() => void replaceWith.describe(paramsOf(whom))}
      />
    </Page>
  );
}

type Shown = Parameters<typeof ConfirmForm>[0];
const isSame = (a: Shown, b: Shown | undefined): boolean =>
  a.quote === b?.quote &&
  a.patient === b.patient &&
  JSON.stringify(a.complaint) === JSON.stringify(b.complaint);
