import { Checkbox } from 'antd';
import { useState, type ReactNode } from 'react';
import { copy } from '../../platform/clipboard';
import { ShownOnce } from '../../ui/ShownOnce';

type Props = { readonly codes: readonly string[]; readonly children: (isKept: boolean) => ReactNode };

/** 恢复码, shown once: nobody goes on before they are kept. */
export function RecoveryCodes({ codes, children }: Props) {
  const [isKept, setKept] = useState(false);
  return (
    <div className="stack">
      <p>已经开通。手机丢失或不在身边时，用下面的恢复码代替动态码登录，每个只能用一次。它们只显示这一次。</p>
      <ShownOnce title="问诊管理台恢复码" codes={codes} onCopy={copy}>
        <p>每个只能用一次。请放在只有本人能拿到的地方，不要与密码放在一起。</p>
      </ShownOnce>
      <Checkbox checked={isKept} onChange={({ target }) => setKept(target.checked)}>
        我已抄写、打印或保存这些恢复码
      </Checkbox>
      {children(isKept)}
    </div>
  );
}
