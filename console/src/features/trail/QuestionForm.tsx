import { Button, Input, Radio } from 'antd';
import { useId, useState } from 'react';
import { goTo } from '../../platform/location';
import { Refusal } from '../../ui/Refusal';
import { TRAIL_PATH } from './address';
import { ALL, KINDS, searchOf, type Asked, type Kind } from './question';
import { HINTS, KIND_NAMES } from './words';

type Props = { readonly asked: Asked; readonly isWrong: boolean };

/** What is looked for. */
export function QuestionForm({ asked, isWrong }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(asked);
  const change = (part: Partial<Asked>) => setTyped({ ...typed, ...part });
  return (
    <form
      className="card stack"
      aria-label="查询条件"
      onSubmit={(event) => {
        event.preventDefault();
        goTo(`${TRAIL_PATH}?${searchOf(typed)}`);
      }}
    >
      <Radio.Group
        aria-label="按什么查"
        optionType="button"
        value={typed.kind}
        onChange={({ target }) => change({ kind: target.value as Kind })}
        options={KINDS.map((value) => ({ value, label: KIND_NAMES[value] }))}
      />
      {typed.kind !== 'all' && (
        <div>
          <label htmlFor={`${id}-word`}>{KIND_NAMES[typed.kind]}</label>
          <Input
            id={`${id}-word`}
            className="mono"
            placeholder={HINTS[typed.kind]}
            spellCheck={false}
            value={typed.word}
            onChange={({ target }) => change({ word: target.value })}
          />
        </div>
      )}
      <div className="row">
        <label htmlFor={`${id}-from`}>从</label>
        <Input
          id={`${id}-from`}
          type="date"
          style={{ width: 170 }}
          value={typed.fromDay}
          onChange={({ target }) => change({ fromDay: target.value })}
        />
        <label htmlFor={`${id}-until`}>到</label>
        <Input
          id={`${id}-until`}
          type="date"
          style={{ width: 170 }}
          value={typed.untilDay}
          onChange={({ target }) => change({ untilDay: target.value })}
        />
        <Button type="primary" htmlType="submit">
          查询
        </Button>
        <Button onClick={() => goTo(TRAIL_PATH)} disabled={searchOf(asked) === searchOf(ALL)}>
          清除条件
        </Button>
      </div>
      <Refusal message={isWrong ? `请按写法填写：${HINTS[asked.kind]}` : undefined} />
    </form>
  );
}
