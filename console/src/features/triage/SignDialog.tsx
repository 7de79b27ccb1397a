import { signRuleSet } from '@shared/contracts/triage';
import { useCommand } from '../../platform/useCommand';
import { SignFrame } from '../../ui/SignFrame';
import { explain } from './messages';

type Props = { readonly version: string; readonly onClose: () => void; readonly onChanged: () => void };

/** 签署规则版本. */
export function SignDialog({ version, onClose, onChanged }: Props) {
  const { busy, run } = useCommand(signRuleSet);
  return (
    <SignFrame
      title={`签署规则版本 ${version}`}
      effects={[
        '您以医学负责人的身份认可这个版本的全部规则',
        '签署后这个版本不能再审阅；需要修改时，请提出新的版本',
        '签署与规则内容的哈希绑定，并留痕',
      ]}
      done="已签署，可以启用"
      busy={busy}
      sign={(factors) => run({ version, ...factors })}
      explain={explain}
      onClose={onClose}
      onChanged={onChanged}
    />
  );
}
