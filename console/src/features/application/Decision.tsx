import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import {
  passApplication,
  reinstateApplication,
  releaseApplication,
  suspendApplication,
  type ApplicationReview,
} from '@shared/contracts/application';
import { applicationLifecycle } from '@shared/domain/application/lifecycle';
import { goTo } from '../../platform/location';
import { may, useMe } from '../../platform/may';
import { useCommand } from '../../platform/useCommand';
import { Refusal } from '../../ui/Refusal';
import { QUEUE_PATH } from './address';
import { explain } from './messages';
import { PassDialog } from './PassDialog';
import type { Reasons } from './reasons';
import { ReturnReasons } from './ReturnReasons';
import { StandingDialog } from './StandingDialog';
import { BLOCKS } from './words';

type Props = {
  readonly review: ApplicationReview;
  readonly reasons: Reasons;
  readonly setReasons: (next: Reasons) => void;
};
type Open = 'pass' | 'suspend' | 'reinstate';

/** The decision, with what stands against it. */
export function Decision({ review, reasons, setReasons }: Props) {
  const { role } = useMe();
  const { message } = App.useApp();
  const [open, setOpen] = useState<Open>();
  const release = useCommand(releaseApplication);
  const [refused, setRefused] = useState<string>();
  const { blockedBy, step, state } = review;
  const mayReturn = step !== undefined && (blockedBy === undefined || RETURNABLE.has(blockedBy));
  // A decision ends the look: what stands here would not be what is.
  const leave = (said: string) => {
    void message.success(said);
    goTo(QUEUE_PATH);
  };
  const putBack = async () => {
    setRefused(undefined);
    const reply = await release.run({ applicationId: review.id });
    if (!reply) return;
    if (reply.ok) leave('已放回队列');
    else setRefused(explain(reply.code));
  };
  const maySuspend = applicationLifecycle.allows(state, 'suspend') && may(role, suspendApplication);
  const mayReinstate = applicationLifecycle.allows(state, 'reinstate') && may(role, reinstateApplication);
  return (
    <section className="card stack" aria-label="办理">
      <h2>{step === 'first' ? '初审' : step === 'second' ? '复审' : '办理'}</h2>
      {blockedBy && <Alert type={step ? 'warning' : 'info'} showIcon title={BLOCKS[blockedBy]} />}
      {mayReturn && (
        <ReturnReasons
          applicationId={review.id}
          reasons={reasons}
          setReasons={setReasons}
          onReturned={() => leave('已退回，申请人会看到每一项理由')}
        />
      )}
      <Refusal message={refused} />
      <div className="row">
        {step && may(role, passApplication) && (
          <Button type="primary" disabled={blockedBy !== undefined} onClick={() => setOpen('pass')}>
            {step === 'first' ? '初审通过' : '复审通过'}
          </Button>
        )}
        {maySuspend && (
          <Button danger onClick={() => setOpen('suspend')}>
            暂停
          </Button>
        )}
        {mayReinstate && <Button onClick={() => setOpen('reinstate')}>恢复</Button>}
        <Button loading={release.busy} onClick={() => void putBack()}>
          放回队列
        </Button>
      </div>
      {open === 'pass' && step && (
        <PassDialog review={review} step={step} onClose={() => setOpen(undefined)} onPassed={leave} />
      )}
      {(open === 'suspend' || open === 'reinstate') && (
        <StandingDialog review={review} deed={open} onClose={() => setOpen(undefined)} onDone={leave} />
      )}
    </section>
  );
}

/** What stands against passing and not against sending it back. */
const RETURNABLE = new Set(['application.not_qualified', 'application.same_reviewer']);
