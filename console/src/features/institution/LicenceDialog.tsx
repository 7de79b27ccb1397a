import { App } from 'antd';
import { useState } from 'react';
import { saveLicence, type LicenceView } from '@shared/contracts/institution';
import { useCommand } from '../../platform/useCommand';
import { DeedFrame } from '../../ui/DeedFrame';
import { factsOf, typedOf } from './facts';
import { LicenceFields } from './LicenceFields';
import { explain } from './messages';

type Props = {
  readonly licence: LicenceView | undefined;
  readonly onClose: () => void;
  readonly onChanged: () => void;
};

/** 登记, 更正 or 延续 of a licence. */
export function LicenceDialog({ licence, onClose, onChanged }: Props) {
  const { message } = App.useApp();
  const { busy, run } = useCommand(saveLicence);
  const [typed, setTyped] = useState(() => typedOf(licence));
  const [refused, setRefused] = useState<string>();
  const save = async () => {
    const read = factsOf(typed);
    if ('missing' in read) return setRefused(read.missing);
    setRefused(undefined);
    const reply = await run({ ...(licence && { licenceId: licence.id }), facts: read.facts });
    if (!reply) return;
    if (!reply.ok) return setRefused(explain(reply.code));
    void message.success('已保存');
    onChanged();
  };
  return (
    <DeedFrame
      title={licence ? '更正或延续证照' : '登记证照'}
      effects={['保存后一分钟内生效，并在公示页公开', '请照证照原件填写，这次登记会留痕']}
      okText="保存"
      busy={busy}
      refused={refused}
      onOk={save}
      onClose={onClose}
    >
      <LicenceFields typed={typed} isKindFixed={licence !== undefined} onChange={setTyped} />
    </DeedFrame>
  );
}
