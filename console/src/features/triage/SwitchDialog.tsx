import { App } from 'antd';
import { switchRuleSet } from '@shared/contracts/triage';
import { useCommand } from '../../platform/useCommand';
import { ReasonFrame } from '../../ui/ReasonFrame';
import { explain } from './messages';

type Props = { readonly version: string; readonly onClose: () => void; readonly onChanged: () => void };

/** 启用规则版本. */
export function SwitchDialog({ version, onClose, onChanged }: Props) {
  const { message } = App.useApp();
  const { busy, run } = useCommand(switchRuleSet);
  const decide = async (reason: string) => {
    const reply = await run({ version, reason });
    if (!reply) return undefined;
    if (!reply.ok) return explain(reply.code);
    void message.success('已启用');
    onChanged();
    return undefined;
  };
  return (
    <ReasonFrame
      title={`启用规则版本 ${version}`}
      effects={['新的分诊和问诊立即按这个版本提示', '原来的版本保留，可以重新启用', '这次切换会留痕']}
      okText="启用"
      busy={busy}
      onDecide={decide}
      onClose={onClose}
    />
  );
}
