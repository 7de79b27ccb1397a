import type { Signature } from '@shared/domain/signature/signature';
import { shanghai } from '@shared/kernel/time';

/** What a page for checking says, line by line. */
export type Rows = readonly (readonly [string, string])[];

export function minuteText(at: number): string {
  const { day, minute } = shanghai(at);
  return `${day} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

export const signer = (name: string, signature: Signature | undefined): string =>
  signature
    ? `${name} · ${minuteText(signature.stampedAt)} 签名 · 证书 ${signature.serial}`
    : `${name} · 未签名`;
