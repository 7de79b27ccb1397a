import { Button } from 'antd';
import { useState } from 'react';
import type { SealView } from '@shared/contracts/seal';
import type { ConsultationId } from '@shared/kernel/ids';
import { explain } from './messages';
import { sealService } from './service';

/** Computes the hash of a sealed visit anew, when somebody asks for it. */
export function SealCheck({ consultationId }: { readonly consultationId: ConsultationId }) {
  const [seal, setSeal] = useState<SealView>();
  const [refused, setRefused] = useState<string>();
  const check = async () => {
    const reply = await sealService.get(consultationId);
    if (reply.ok) setSeal(reply.value);
    else setRefused(explain(reply.code));
  };
  if (refused) return <span>{refused}</span>;
  if (!seal) return <Button onClick={() => void check()}>核对内容</Button>;
  return (
    <div>
      <div>{seal.holds === true ? '与封存时一致' : '与封存时不一致，请立即核查'}</div>
      <div className="mono cut" title={seal.sha256}>
        {seal.sha256}
      </div>
    </div>
  );
}
