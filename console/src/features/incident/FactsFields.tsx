import { Checkbox, Input, Radio } from 'antd';
import { useId } from 'react';
import {
  CERTAINTIES,
  INCIDENT_KINDS,
  INFORMATION_KINDS,
  type Certainty,
  type IncidentKind,
  type InformationKind,
} from '@shared/domain/incident/incident';
import { CERTAINTY_WORDS, INCIDENT_KIND_WORDS, INFORMATION_WORDS } from '@shared/domain/incident/words';
import type { TypedFacts } from './facts';

type Props = { readonly typed: TypedFacts; readonly onChange: (typed: TypedFacts) => void };

/** 事件情况, as far as it is known. */
export function FactsFields({ typed, onChange }: Props) {
  const id = useId();
  const change = (part: Partial<TypedFacts>) => onChange({ ...typed, ...part });
  return (
    <>
      <div className="stack incident__field">
        <span>性质</span>
        <Radio.Group
          aria-label="性质"
          value={typed.kind}
          onChange={({ target }) => change({ kind: target.value as IncidentKind })}
          options={INCIDENT_KINDS.map((value) => ({ value, label: INCIDENT_KIND_WORDS[value] }))}
        />
        <Radio.Group
          aria-label="发生了没有"
          value={typed.certainty}
          onChange={({ target }) => change({ certainty: target.value as Certainty })}
          options={CERTAINTIES.map((value) => ({ value, label: CERTAINTY_WORDS[value] }))}
        />
      </div>
      <div className="stack incident__field">
        <span>涉及的信息种类</span>
        <Checkbox.Group
          className="stack incident__field"
          aria-label="涉及的信息种类"
          value={[...typed.categories]}
          onChange={(categories) => change({ categories: categories as InformationKind[] })}
          options={INFORMATION_KINDS.map((value) => ({ value, label: INFORMATION_WORDS[value] }))}
        />
      </div>
      <div>
        <label htmlFor={`${id}-people`}>涉及人数（不清楚时留空）</label>
        <Input
          id={`${id}-people`}
          inputMode="numeric"
          maxLength={9}
          value={typed.people}
          onChange={({ target }) => change({ people: target.value })}
        />
      </div>
      <div className="counted">
        <label htmlFor={`${id}-words`}>发生了什么</label>
        <Input.TextArea
          id={`${id}-words`}
          rows={3}
          maxLength={2000}
          showCount
          value={typed.words}
          onChange={({ target }) => change({ words: target.value })}
        />
      </div>
    </>
  );
}
