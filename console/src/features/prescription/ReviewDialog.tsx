import { App, Button, Checkbox, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import {
  approvePrescription,
  askDoctor,
  returnPrescription,
  type PharmacistPrescription,
} from '@shared/contracts/prescription';
import { CHECKS } from '@shared/domain/prescription/prescription';
import { useCommand } from '../../platform/useCommand';
import { isWholePin, PinInput } from '../../ui/PinInput';
import { Refusal } from '../../ui/Refusal';
import { explain } from './messages';
import { Sheet } from './Sheet';
import { CHECK_WORDS } from './words';

type Props = {
  readonly prescription: PharmacistPrescription;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** 审方: read, tick, and pass; or write what is wrong, and give it back or ask. */
export function ReviewDialog({ prescription, onClose, onDone }: Props) {
  const id = useId();
  const { message } = App.useApp();
  const [checks, setChecks] = useState<(typeof CHECKS)[number][]>([]);
  const [words, setWords] = useState('');
  const [refused, setRefused] = useState<string>();
  const [pin, setPin] = useState('');
  const approve = useCommand(approvePrescription);
  const giveBack = useCommand(returnPrescription);
  const ask = useCommand(askDoctor);
  const busy = approve.busy || giveBack.busy || ask.busy;
  const of = { prescriptionId: prescription.id, version: prescription.version };
  type Answer = { readonly ok: true } | { readonly ok: false; readonly code: string };
  const settle = (reply: Answer | undefined, done: string) => {
    if (!reply) return;
    if (!reply.ok) return setRefused(explain(reply.code));
    void message.success(done);
    onDone();
  };
  const pass = async () => {
    if (checks.length < CHECKS.length) return setRefused('四查十对还没有全部勾选');
    if (!isWholePin(pin)) return setRefused('请输入 6 位签名口令');
    setRefused(undefined);
    setPin('');
    settle(await approve.run({ ...of, checks, pin }), '审方通过，处方已生效');
  };
  const said = async (command: typeof giveBack | typeof ask, done: string) => {
    if (words.trim().length < 5) return setRefused('请写清楚要医生核对什么，至少 5 个字');
    setRefused(undefined);
    settle(await command.run({ ...of, words: words.trim() }), done);
  };
  return (
    <Modal
      open
      width={720}
      title="审方"
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <div className="row" style={{ justifyContent: 'flex-end', flexWrap: 'wrap' }}>
          <Button disabled={busy} onClick={() => void said(ask, '已询问医生')}>
            询问医生
          </Button>
          <Button danger disabled={busy} onClick={() => void said(giveBack, '已退回医生修改')}>
            退回修改
          </Button>
          <Button type="primary" loading={approve.busy} disabled={busy} onClick={() => void pass()}>
            审方通过
          </Button>
        </div>
      }
    >
      <div className="stack">
        <Sheet prescription={prescription} />
        <Checkbox.Group
          className="stack"
          value={checks}
          onChange={(value) => setChecks(value as typeof checks)}
          options={CHECKS.map((it) => ({ value: it, label: CHECK_WORDS[it] }))}
        />
        <PinInput label="签名口令（审方通过时填写）" value={pin} onChange={setPin} />
        <div className="counted">
          <label htmlFor={id}>给医生的话（询问或退回时填写）</label>
          <Input.TextArea
            id={id}
            rows={3}
            maxLength={500}
            showCount
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        </div>
        <Refusal message={refused} />
      </div>
    </Modal>
  );
}
