import { host } from './host';

export type PhoneCode =
  { readonly kind: 'code'; readonly code: string } | { readonly kind: 'denied' } | { readonly kind: 'none' };

/** What WeChat's button has told: a code that the server can exchange once, or that the person would rather not. */
export function phoneCodeOf({
  code,
  errMsg,
}: {
  readonly code?: string;
  readonly errMsg?: string;
}): PhoneCode {
  if (code) return { kind: 'code', code };
  return /deny|cancel/.test(errMsg ?? '') ? { kind: 'denied' } : { kind: 'none' };
}

/** A browser has no such button: the emulator's `wx` shows the sheet that WeChat would. */
export async function askPhoneCode(): Promise<PhoneCode> {
  try {
    return phoneCodeOf((await host().__emulator?.askPhoneNumber?.()) ?? {});
  } catch (error) {
    return phoneCodeOf(error as { errMsg?: string });
  }
}
