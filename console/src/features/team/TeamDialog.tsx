import { App, Input, InputNumber, Select } from 'antd';
import { useId, useState } from 'react';
import type * as z from 'zod/mini';
import { createTeam } from '@shared/contracts/appointment';
import type { listForStaff } from '@shared/contracts/doctor';
import { useCommand } from '../../platform/useCommand';
import { DeedFrame } from '../../ui/DeedFrame';
import { EMPTY, readTeam, type TeamForm } from './form';
import { explain } from './messages';

type Doctor = z.infer<typeof listForStaff.output>['doctors'][number];
type Props = {
  readonly doctors: readonly Doctor[];
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** 组建团队: who is responsible, who answers with them, and on which terms. */
export function TeamDialog({ doctors, onClose, onDone }: Props) {
  const id = useId();
  const { message } = App.useApp();
  const { busy, run } = useCommand(createTeam);
  const [form, setForm] = useState<TeamForm>(EMPTY);
  const [refused, setRefused] = useState<string>();
  const change = (part: Partial<TeamForm>) => setForm((it) => ({ ...it, ...part }));
  const leader = doctors.find((it) => it.id === form.leaderId);
  const mates = doctors.filter((it) => it.id !== leader?.id && it.departmentCode === leader?.departmentCode);
  const options = (list: readonly Doctor[]) =>
    list.map((it) => ({ value: it.id as string, label: `${it.name}（${it.departmentName}）` }));
  const save = async () => {
    const read = readTeam(form);
    if ('fault' in read) return setRefused(read.fault);
    setRefused(undefined);
    const reply = await run(read.input);
    if (!reply) return;
    if (!reply.ok) return setRefused(explain(reply.code));
    void message.success('团队已组建');
    onDone();
  };
  const number = (key: 'yuan' | 'promiseMinutes' | 'rounds', label: string) => (
    <div>
      <label htmlFor={`${id}-${key}`}>{label}</label>
      <InputNumber
        id={`${id}-${key}`}
        value={form[key]}
        onChange={(value) => change({ [key]: value })}
        style={{ width: '100%' }}
      />
    </div>
  );
  return (
    <DeedFrame
      title="组建团队"
      effects={[
        '负责医生的主页上出现团队问诊，患者可以下单',
        '成员可以查看和回复；只有负责医生写病历、下诊断、开处方和结束问诊',
      ]}
      okText="组建"
      busy={busy}
      refused={refused}
      onOk={save}
      onClose={onClose}
    >
      <div>
        <label htmlFor={`${id}-name`}>名称</label>
        <Input
          id={`${id}-name`}
          autoFocus
          maxLength={20}
          value={form.name}
          onChange={({ target }) => change({ name: target.value })}
        />
      </div>
      <div>
        <label htmlFor={`${id}-introduction`}>介绍</label>
        <Input.TextArea
          id={`${id}-introduction`}
          maxLength={200}
          value={form.introduction}
          onChange={({ target }) => change({ introduction: target.value })}
        />
      </div>
      <div>
        <label htmlFor={`${id}-leader`}>负责医生</label>
        <Select
          id={`${id}-leader`}
          showSearch={{ optionFilterProp: 'label' }}
          value={form.leaderId}
          onChange={(leaderId) => change({ leaderId, memberIds: [] })}
          options={options(doctors)}
          style={{ width: '100%' }}
        />
      </div>
      <div>
        <label htmlFor={`${id}-members`}>成员（同一科室）</label>
        <Select
          id={`${id}-members`}
          mode="multiple"
          value={[...form.memberIds]}
          onChange={(memberIds) => change({ memberIds })}
          options={options(mates)}
          notFoundContent={leader ? '这个科室没有其他医生' : '请先选负责医生'}
          style={{ width: '100%' }}
        />
      </div>
      {number('yuan', '价格（元）')}
      {number('promiseMinutes', '承诺接诊时间（分钟）')}
      {number('rounds', '患者可以提问的次数')}
    </DeedFrame>
  );
}
