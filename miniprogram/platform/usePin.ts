import { useState } from 'react';
import { Pin } from '@shared/domain/signature/pin';
import { whyNot } from './toast';

/** 签名口令 as it is typed: asked for before anything is sent, forgotten after a wrong one, and never kept on the phone. */
export function usePin(explain: (code: string) => string) {
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState<string>();
  return {
    pin,
    pinProblem: problem,
    typePin(typed: string): void {
      setPin(typed);
      setProblem(undefined);
    },
    /** Says so where it stands. */
    isMissing(): boolean {
      if (Pin.safeParse(pin).success) return false;
      setProblem('请输入 6 位签名口令');
      whyNot('请输入 6 位签名口令');
      return true;
    },
    /** True when it was the signature that was refused: the reason stands at the PIN, to be read at leisure. */
    refused(code: string): boolean {
      if (!code.startsWith('signature.')) return false;
      if (code === 'signature.pin_wrong') setPin('');
      setProblem(explain(code));
      return true;
    },
  };
}
