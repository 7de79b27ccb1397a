import { launchPath } from './launchPath';

export type Mode = 'patient' | 'doctor';

let current: Mode | undefined;

/** Pages under `doctor/` are the doctor's; every other page is the patient's. */
export const modeOfPath = (path: string): Mode => (/^\/?doctor\//.test(path) ? 'doctor' : 'patient');

/** As whom this person acts now. */
export const mode = (): Mode => (current ??= modeOfPath(launchPath()));

/** Changes the side; pages do so themselves when they come to the front. */
export function setMode(next: Mode): void {
  current = next;
}
