import { App } from 'antd';
import { withdrawLicence, type LicenceView } from '@shared/contracts/institution';
import { LICENCE_KIND_NAMES, PRACTICE_KINDS } from '@shared/domain/licence/licence';
import { useCommand } from '../../platform/useCommand';
import { ReasonFrame } from '../../ui/ReasonFrame';
import { explain } from './messages';

type Props = {
  readonly licence: LicenceView;
  readonly onClose: () => void;
  readonly onChanged: () => void;
};

/** 停用证照: it counts for nothing from now on; the row stays. */
export function WithdrawDialog({ licence, onClose, onChanged }: Props) {
  const { message } = App.useApp();
  const { busy, run } = useCommand(withdrawLicence);
  const decide = async (reason: string) => {
    const reply = await run({ licenceId: licence.id, reason });
    if (!reply) return undefined;
    if (!reply.ok) return explain(reply.code);
    void message.success('已停用');
    onChanged();
    return undefined;
  };
  return (
    <ReasonFrame
      title={`停用${LICENCE_KIND_NAMES[licence.kind]}：${licence.number}`}
      effects={[
        '一分钟内失效，并从公示页撤下；记录和理由会保留',
        ...(PRACTICE_KINDS.includes(licence.kind)
          ? ['没有另一份有效的同类许可时，全院立即不能接诊新患者']
          : []),
        '停用后不能恢复，需要时登记一份新的',
      ]}
      okText="停用"
      isDanger
      busy={busy}
      onDecide={decide}
      onClose={onClose}
    />
  );
}
