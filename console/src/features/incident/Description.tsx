import { App, Button, Input } from 'antd';
import { useId, useState } from 'react';
import { describeIncident, type IncidentView } from '@shared/contracts/incident';
import type { NoticeTexts } from '@shared/domain/incident/incident';
import { CERTAINTY_WORDS, INCIDENT_KIND_WORDS, INFORMATION_WORDS } from '@shared/domain/incident/words';
import { may, useMe } from '../../platform/may';
import { useCommand } from '../../platform/useCommand';
import { Refusal } from '../../ui/Refusal';
import { factsOf, typedOf } from './facts';
import { FactsFields } from './FactsFields';
import { explain } from './messages';

type Props = {
  readonly incident: IncidentView;
  readonly onChanged: (incident: IncidentView) => void;
};

/** 通知内容, in the order of 个人信息保护法 第五十七条. */
const PARTS: readonly (readonly [keyof NoticeTexts, string])[] = [
  ['causes', '原因'],
  ['harm', '可能造成的危害'],
  ['measures', '已采取的补救措施'],
  ['advice', '个人可以采取的减轻危害的措施'],
  ['contact', '联系方式'],
];

/** 情况和通知内容: to be written on while the incident is open, to be read afterwards. */
export function Description({ incident, onChanged }: Props) {
  const { role } = useMe();
  return (
    <div className="card stack" role="group" aria-label="情况和通知内容">
      <h2>情况和通知内容</h2>
      {incident.isOpen && may(role, describeIncident) ? (
        <Form incident={incident} onChanged={onChanged} />
      ) : (
        <Read incident={incident} />
      )}
    </div>
  );
}

function Form({ incident, onChanged }: Props) {
  const id = useId();
  const { message } = App.useApp();
  const { busy, run } = useCommand(describeIncident);
  const [typed, setTyped] = useState(() => typedOf(incident.facts));
  const [notice, setNotice] = useState(incident.notice);
  const [refused, setRefused] = useState<string>();
  const save = async () => {
    const facts = factsOf(typed);
    if (typeof facts === 'string') return setRefused(facts);
    setRefused(undefined);
    const reply = await run({ incidentId: incident.id, revision: incident.revision, facts, notice });
    if (!reply) return;
    if (!reply.ok) return setRefused(explain(reply.code));
    void message.success('已保存');
    onChanged(reply.value);
  };
  return (
    <>
      <FactsFields typed={typed} onChange={setTyped} />
      {PARTS.map(([name, label]) => (
        <div key={name} className="counted">
          <label htmlFor={`${id}-${name}`}>{label}</label>
          <Input.TextArea
            id={`${id}-${name}`}
            rows={2}
            maxLength={1000}
            value={notice[name]}
            onChange={({ target }) => setNotice({ ...notice, [name]: target.value })}
          />
        </div>
      ))}
      <Refusal message={refused} />
      <div>
        <Button type="primary" loading={busy} onClick={() => void save()}>
          保存情况和通知内容
        </Button>
      </div>
    </>
  );
}

const Read = ({ incident: { facts, notice } }: { readonly incident: IncidentView }) => (
  <dl className="sheet">
    {[
      ['性质', `${CERTAINTY_WORDS[facts.certainty]}${INCIDENT_KIND_WORDS[facts.kind]}`],
      ['涉及的信息种类', facts.categories.map((it) => INFORMATION_WORDS[it]).join('；')],
      ['涉及人数', facts.people === undefined ? '尚在查明' : `${facts.people} 人`],
      ['发生了什么', facts.words],
      ...PARTS.map(([name, label]) => [label, notice[name]]),
    ].map(([label, value]) => (
      <div key={label}>
        <dt className="quiet">{label}</dt>
        <dd className="incident__words">{value || '—'}</dd>
      </div>
    ))}
  </dl>
);
