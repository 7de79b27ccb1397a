import { launchPath } from './launchPath';

export type Mode = 'patient' | 'doctor';

let current: Mode | undefined;

/** Pages under `doctor/` (cases) and `practice/` (hours, papers, texts) are the doctor's, those of the room both sides'; every other page is the patient's. */
export function modeOfPath(path: string): Mode {
  if (/^\/?(doctor|practice)\//.test(path)) return 'doctor';
  if (!/^\/?call\//.test(path)) return 'patient';
  return current ?? (path.includes('as=doctor') ? 'doctor' : 'patient');
}

/** The path with the side that its address names: WeChat tells path and query apart. */
export const withSide = (path: string, query: { readonly as?: string | undefined } | undefined): string =>
  query?.as === 'doctor' ? `${path}?as=doctor` : path;

/** As whom this person acts now. */
export const mode = (): Mode => (current ??= modeOfPath(launchPath()));

/** Changes the side; pages do so themselves when they come to the front. */
export function setMode(next: Mode): void {
  current = next;
}
