import { Checkbox, Input } from 'antd';
import { useId, useState } from 'react';
import {
  closeIncident,
  containIncident,
  reportIncident,
  tellPersons,
  type IncidentView,
} from '@shared/contracts/incident';
import type { IncidentStepName } from '@shared/domain/incident/incident';
import { useCommand } from '../../platform/useCommand';
import { DeedFrame } from '../../ui/DeedFrame';
import { explain } from './messages';
import { fieldOf, momentOf } from './moment';
import { STEPS } from './stepWords';
import type { Shown } from './useIncident';

type Props = Shown & {
  readonly step: IncidentStepName;
  readonly onClose: () => void;
  readonly onDone: (incident: IncidentView) => void;
};

/** The command behind each step. */
function useStep(step: IncidentStepName) {
  const contain = useCommand(containIncident);
  const report = useCommand(reportIncident);
  const tell = useCommand(tellPersons);
  const close = useCommand(closeIncident);
  const take = (
    { id: incidentId, revision }: IncidentView,
    { at, words, isExempt }: { readonly at: number; readonly words: string; readonly isExempt: boolean },
  ) => {
    const done = { incidentId, revision, words };
    if (step === 'contain') return contain.run({ ...done, at });
    if (step === 'report') return report.run({ ...done, at });
    if (step === 'tell') return tell.run({ ...done, at, isExempt });
    return close.run(done);
  };
  return { take, busy: contain.busy || report.busy || tell.busy || close.busy };
}

/** 登记一步: after it was done. */
export function StepDialog({ step, incident, ahead, onClose, onDone }: Props) {
  const id = useId();
  const { take, busy } = useStep(step);
  const [field, setField] = useState(() => fieldOf(Date.now() + ahead));
  const [words, setWords] = useState('');
  const [isExempt, setIsExempt] = useState(false);
  const [refused, setRefused] = useState<string>();
  const least = step === 'close' ? 10 : 5;
  const save = async () => {
    const at = momentOf(field);
    if (at === undefined) return setRefused('请填写完成的时间');
    if ([...words.trim()].length < least) return setRefused(`请写明${STEPS[step].label}，至少 ${least} 个字`);
    setRefused(undefined);
    const reply = await take(incident, { at, words: words.trim(), isExempt });
    if (!reply) return;
    if (reply.ok) onDone(reply.value);
    else setRefused(explain(reply.code));
  };
  return (
    <DeedFrame
      title={`${incident.isDrill ? '【演练】' : ''}${STEPS[step].title}`}
      effects={STEPS[step].effects}
      okText={STEPS[step].button}
      busy={busy}
      refused={refused}
      onOk={save}
      onClose={onClose}
    >
      {step !== 'close' && (
        <div>
          <label htmlFor={`${id}-at`}>完成时间</label>
          <Input
            id={`${id}-at`}
            type="datetime-local"
            value={field}
            onChange={({ target }) => setField(target.value)}
          />
        </div>
      )}
      {step === 'tell' && (
        <Checkbox checked={isExempt} onChange={({ target }) => setIsExempt(target.checked)}>
          已采取的措施能够有效避免危害，依法不通知个人
        </Checkbox>
      )}
      <div className="counted">
        <label htmlFor={`${id}-words`}>{STEPS[step].label}</label>
        <Input.TextArea
          id={`${id}-words`}
          autoFocus
          rows={4}
          maxLength={2000}
          showCount
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </div>
    </DeedFrame>
  );
}
