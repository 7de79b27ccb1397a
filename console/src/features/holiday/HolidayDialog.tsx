import { App, Input, Radio, Select } from 'antd';
import { useId, useState } from 'react';
import { saveHoliday } from '@shared/contracts/appointment';
import { useCommand } from '../../platform/useCommand';
import { DeedFrame } from '../../ui/DeedFrame';
import { explain } from './messages';
import { faultOf, FOLLOWS } from './words';

type Props = { readonly onClose: () => void; readonly onDone: () => void };

/** 录入节假日, as the State Council has published it. */
export function HolidayDialog({ onClose, onDone }: Props) {
  const id = useId();
  const { message } = App.useApp();
  const { busy, run } = useCommand(saveHoliday);
  const [day, setDay] = useState('');
  const [name, setName] = useState('');
  const [isWorked, setWorked] = useState(false);
  const [follows, setFollows] = useState(1);
  const [refused, setRefused] = useState<string>();
  const save = async () => {
    const fault = faultOf(day, name);
    setRefused(fault);
    if (fault !== undefined) return;
    const reply = await run({ day, name: name.trim(), ...(isWorked && { follows }) });
    if (!reply) return;
    if (!reply.ok) return setRefused(explain(reply.code));
    void message.success('已保存');
    onDone();
  };
  return (
    <DeedFrame
      title="录入节假日"
      effects={[
        '所有医生这一天的排班随之改变；医生自己改过的日子不变',
        '已经约好的时间不会取消，请另行通知患者',
      ]}
      okText="保存"
      busy={busy}
      refused={refused}
      onOk={save}
      onClose={onClose}
    >
      <div>
        <label htmlFor={`${id}-day`}>日期</label>
        <Input
          id={`${id}-day`}
          type="date"
          autoFocus
          value={day}
          onChange={({ target }) => setDay(target.value)}
        />
      </div>
      <div>
        <label htmlFor={`${id}-name`}>名称</label>
        <Input
          id={`${id}-name`}
          maxLength={20}
          placeholder="例如国庆节"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      <Radio.Group
        aria-label="这一天"
        value={isWorked}
        onChange={({ target }) => setWorked(target.value === true)}
        options={[
          { value: false, label: '放假' },
          { value: true, label: '调休上班' },
        ]}
      />
      {isWorked && (
        <div>
          <label htmlFor={`${id}-follows`}>按哪一天排班</label>
          <Select
            id={`${id}-follows`}
            value={follows}
            onChange={setFollows}
            options={FOLLOWS}
            style={{ width: '100%' }}
          />
        </div>
      )}
    </DeedFrame>
  );
}
