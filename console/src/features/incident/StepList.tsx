import { Button } from 'antd';
import { useState } from 'react';
import { closeIncident, containIncident, type IncidentView } from '@shared/contracts/incident';
import { INCIDENT_STEPS, type IncidentStep, type IncidentStepName } from '@shared/domain/incident/incident';
import { incidentLifecycle } from '@shared/domain/incident/lifecycle';
import { mayClose } from '@shared/domain/incident/steps';
import { may, useMe } from '../../platform/may';
import { useNow } from '../../platform/useNow';
import { Tag } from '../../ui/Tag';
import { agoText, whenText } from '../../ui/when';
import { StepDialog } from './StepDialog';
import { STEPS } from './stepWords';
import type { Shown } from './useIncident';

type Props = Shown & { readonly onChanged: (incident: IncidentView) => void };

/** 步骤 in their order: what was done, by whom, when; and by how much the next one is late. */
export function StepList({ incident, ahead, onChanged }: Props) {
  const [taken, setTaken] = useState<IncidentStepName>();
  const passed = useNow(15_000) + ahead - incident.noticedAt;
  return (
    <div className="card stack">
      <h2>步骤</h2>
      <ol className="incident__steps">
        <li>
          <strong>发现</strong> <Tag tone="done" text="已登记" />
          <div className="quiet figures">{whenText(incident.noticedAt)}</div>
        </li>
        {INCIDENT_STEPS.map((step) => {
          const done = incident.steps.find((it) => it.step === step);
          if (done) return <Done key={step} done={done} />;
          const isNext = incidentLifecycle.allows(incident.state, step as never);
          return (
            <li key={step}>
              <strong>{STEPS[step].title}</strong>{' '}
              {step !== 'close' && <Tag tone="danger" text={`未登记，发现后已过 ${agoText(passed)}`} />}
              <div className="quiet">{STEPS[step].hint}</div>
              {isNext && <Next step={step} incident={incident} onPress={() => setTaken(step)} />}
            </li>
          );
        })}
      </ol>
      {taken && (
        <StepDialog
          step={taken}
          incident={incident}
          ahead={ahead}
          onClose={() => setTaken(undefined)}
          onDone={(changed) => {
            setTaken(undefined);
            onChanged(changed);
          }}
        />
      )}
    </div>
  );
}

const Done = ({ done }: { readonly done: IncidentStep }) => (
  <li>
    <strong>{STEPS[done.step].title}</strong>{' '}
    <Tag tone="done" text={done.isExempt ? '依法不通知个人' : '已登记'} />
    <div className="quiet figures">
      {whenText(done.at)} · {done.byName} {whenText(done.recordedAt)} 登记
    </div>
    <div className="incident__words">{done.words}</div>
  </li>
);

type NextProps = {
  readonly step: IncidentStepName;
  readonly incident: IncidentView;
  readonly onPress: () => void;
};

/** The button of the next step, for whoever may take it. */
function Next({ step, incident, onPress }: NextProps) {
  const me = useMe();
  if (!may(me.role, step === 'close' ? closeIncident : containIncident)) return null;
  if (step === 'close' && !mayClose(incident, me.id))
    return <p>您登记的事件，请另一位安全管理员或质控人员总结结束。</p>;
  return (
    <Button type="primary" onClick={onPress}>
      {STEPS[step].button}
    </Button>
  );
}
