import { useState } from 'react';
import type { Intake } from '@shared/domain/doctor/intake';
import { canonicalJson } from '@shared/kernel/canonical';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';
import { whyNot } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { Card } from '../../ui/Card';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { intakeSwitchService } from './service';

type Props = { readonly intake: Intake; readonly onChanged: () => void };

const OPEN = [
  { value: false, label: '正常接诊' },
  { value: true, label: '暂停接诊' },
];
const LIMITS = [
  { value: 5, label: '5 位' },
  { value: 10, label: '10 位' },
  { value: 20, label: '20 位' },
  { value: undefined, label: '不限' },
];
const explain = explainWith(runtimeSentences);

/** 接诊开关: each choice counts at once. */
export function IntakeSwitch({ intake, onChanged }: Props) {
  const [shown, setShown] = useState(intake);
  const deed = useDeed(explain);
  const set = async (next: Intake) => {
    setShown(next);
    const why = await deed(canonicalJson(next), (key) => intakeSwitchService.set(next, key));
    if (why) {
      setShown(shown);
      return whyNot(why);
    }
    onChanged();
  };
  const { paused, maxOpen } = shown;
  return (
    <Card>
      <Field label="现在接诊" hint="暂停后没有新患者进来；已经在等的仍要接诊">
        <Choice
          options={OPEN}
          value={paused}
          onChange={(it) => void set({ ...shown, paused: it })}
          ariaLabel="现在接诊"
        />
      </Field>
      <Field label="同时最多几位患者" hint="候诊和接诊中的一起算">
        <Choice
          options={LIMITS}
          value={maxOpen}
          onChange={(it) => void set({ paused, ...(it !== undefined && { maxOpen: it }) })}
          ariaLabel="同时最多几位患者"
        />
      </Field>
    </Card>
  );
}
