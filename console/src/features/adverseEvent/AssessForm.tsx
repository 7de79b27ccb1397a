import { App, Button, Checkbox, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { assessEvent, type StaffEvent } from '@shared/contracts/adverseEvent';
import type { Assessment } from '@shared/domain/adverseEvent/event';
import {
  CAUSALITY_WORDS,
  DECHALLENGE_WORDS,
  EFFECT_WORDS,
  GROUND_WORDS,
  OUTCOME_WORDS,
  RECHALLENGE_WORDS,
} from '@shared/domain/adverseEvent/words';
import { useCommand } from '../../platform/useCommand';
import { Refusal } from '../../ui/Refusal';
import { explain } from './messages';

type Props = { readonly event: StaffEvent; readonly onDone: (event: StaffEvent) => void };
type Typed = Partial<Assessment> & Pick<Assessment, 'grounds'>;

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** What is chosen from a list of the national form, in its order there. */
const CHOICES = [
  ['causality', '关联性评价', CAUSALITY_WORDS],
  ['outcome', '不良反应的结果', OUTCOME_WORDS],
  ['dechallenge', '停药或减量后，反应是否消失或减轻', DECHALLENGE_WORDS],
  ['rechallenge', '再次使用后是否再次出现同样反应', RECHALLENGE_WORDS],
  ['effectOnDisease', '对原患疾病的影响', EFFECT_WORDS],
] as const;

/** 评价 of a pharmacist: nothing is chosen beforehand. */
export function AssessForm({ event, onDone }: Props) {
  const { message } = App.useApp();
  const { busy, run } = useCommand(assessEvent);
  const [typed, setTyped] = useState<Typed>(() => keptOf(event));
  const [refused, setRefused] = useState<string>();
  const change = (part: Partial<Assessment>) => {
    setRefused(undefined);
    setTyped({ ...typed, ...part });
  };
  const assess = async () => {
    const made = assessmentOf(typed);
    if (typeof made === 'string') return setRefused(made);
    setRefused(undefined);
    const reply = await run({ eventId: event.id, assessment: made });
    if (!reply) return;
    if (!reply.ok) return setRefused(explain(reply.code));
    void message.success('已评价');
    onDone(reply.value);
  };
  return (
    <div className="stack" role="group" aria-label="评价">
      <Words label="不良反应名称" value={typed.name} max={50} onChange={(name) => change({ name })} />
      <Checkbox checked={typed.isNew ?? false} onChange={({ target }) => change({ isNew: target.checked })}>
        新的：说明书中未载明，或性质、程度、频率与说明书不一致
      </Checkbox>
      <span>严重的依据（一项都没有即为一般）</span>
      <Checkbox.Group
        className="stack"
        aria-label="严重的依据"
        value={typed.grounds}
        onChange={(grounds) => change({ grounds: grounds as Assessment['grounds'] })}
        options={optionsOf(GROUND_WORDS)}
      />
      {CHOICES.map(([name, label, words]) => (
        <div key={name} className="choice">
          <span>{label}</span>
          <Select
            aria-label={label}
            placeholder="请选择"
            {...(typed[name] !== undefined && { value: typed[name] })}
            onChange={(value) => change({ [name]: value })}
            options={optionsOf(words)}
          />
        </div>
      ))}
      <Words
        label="过程描述及处理情况"
        value={typed.course}
        max={1000}
        rows={3}
        onChange={(course) => change({ course })}
      />
      <Words
        label="给患者的答复（患者能看到）"
        value={typed.advice}
        max={300}
        rows={2}
        onChange={(advice) => change({ advice })}
      />
      <Refusal message={refused} />
      <Button type="primary" loading={busy} onClick={() => void assess()}>
        {event.state === 'reported' ? '提交评价' : '修改评价'}
      </Button>
    </div>
  );
}

/** What was judged before is changed, not written anew. */
function keptOf({ assessed }: StaffEvent): Typed {
  if (!assessed) return { grounds: [] };
  const { at: _at, by: _by, byName: _name, ...judged } = assessed;
  return judged;
}

/** The judgement, or the first thing that is missing. */
function assessmentOf(typed: Typed): Assessment | string {
  const { name = '', course = '', advice = '', causality, outcome, dechallenge } = typed;
  const { rechallenge, effectOnDisease } = typed;
  if (name.trim().length < 2) return '请填写不良反应名称';
  if (!causality || !outcome || !dechallenge || !rechallenge || !effectOnDisease)
    return '请选择关联性、结果、停药和再次使用的情况、对原患疾病的影响';
  if (course.trim().length < 5) return '请写明过程和处理情况，至少 5 个字';
  if (advice.trim().length < 5) return '请写下给患者的答复，至少 5 个字';
  return {
    ...{ name: name.trim(), course: course.trim(), advice: advice.trim(), grounds: typed.grounds },
    ...{ isNew: typed.isNew ?? false, causality, outcome, dechallenge, rechallenge, effectOnDisease },
  };
}

type WordsProps = {
  readonly label: string;
  readonly value: string | undefined;
  readonly max: number;
  readonly rows?: number;
  readonly onChange: (text: string) => void;
};

function Words({ label, value = '', max, rows, onChange }: WordsProps) {
  const id = useId();
  const rest = { id, value, maxLength: max };
  return (
    <div className="counted">
      <label htmlFor={id}>{label}</label>
      {rows === undefined ? (
        <Input {...rest} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <Input.TextArea {...rest} rows={rows} onChange={({ target }) => onChange(target.value)} />
      )}
    </div>
  );
}
