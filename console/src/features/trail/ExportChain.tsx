import { Button } from 'antd';
import { useState } from 'react';
import { saveFile } from '../../platform/saveFile';
import { Refusal } from '../../ui/Refusal';
import { explain } from './messages';
import { trailService } from './service';

type Props = { readonly chainId: string; readonly service?: typeof trailService };

/** 导出核验: the whole chain as a file, for the verifier that shares no line with us. */
export function ExportChain({ chainId, service = trailService }: Props) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const save = async () => {
    setBusy(true);
    setRefused(undefined);
    const reply = await service.exportChain(chainId);
    setBusy(false);
    if (!reply.ok) return setRefused(explain(reply.code));
    saveFile(`trail-${chainId.replace(/[^\w.-]/g, '_')}.json`, JSON.stringify(reply.value, null, 1));
  };
  return (
    <div className="card stack">
      <div className="spread">
        <p>
          导出整条链后，任何人都可以用独立的核验程序检查有没有被改动：
          <span className="mono">python3 verifier/verify.py 文件 --roots 日根文件</span>
        </p>
        <Button loading={busy} onClick={() => void save()}>
          导出核验文件
        </Button>
      </div>
      <Refusal message={refused} />
    </div>
  );
}
