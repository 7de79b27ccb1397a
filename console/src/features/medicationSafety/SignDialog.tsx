import { signSafetyRules } from '@shared/contracts/drug';
import { useCommand } from '../../platform/useCommand';
import { SignFrame } from '../../ui/SignFrame';
import { explain } from './messages';

type Props = { readonly version: string; readonly onClose: () => void; readonly onChanged: () => void };

/** 签署合理用药规则. */
export function SignDialog({ version, onClose, onChanged }: Props) {
  const { busy, run } = useCommand(signSafetyRules);
  return (
    <SignFrame
      title={`签署合理用药规则 ${version}`}
      effects={[
        '您以医学负责人的身份认可这个版本的全部规则和来源',
        '签署后这个版本不能再审阅；医生和药师不再看到“尚未签署”的提示',
        '签署与规则内容的哈希绑定，并留痕',
      ]}
      done="已签署"
      busy={busy}
      sign={run}
      explain={explain}
      onClose={onClose}
      onChanged={onChanged}
    />
  );
}
