import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { ConsultationId } from '../shared/kernel/ids';

export type RunningHospital = {
  readonly url: string;
  readonly opened: readonly { readonly nickname: string; readonly consultationId: ConsultationId }[];
  readonly secretId: string;
  readonly secretKey: string;
};

/** Runs `work` against a hospital in another process with so many open cases. */
export async function withHospital<T>(
  cases: number,
  work: (hospital: RunningHospital) => Promise<T>,
): Promise<T> {
  const script = path.join(import.meta.dirname, 'hospitalProcess.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, String(cases)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    for await (const line of createInterface({ input: child.stdout }))
      if (line.startsWith('{"url"')) return await work(JSON.parse(line) as RunningHospital);
    throw new Error('the hospital did not start');
  } finally {
    child.kill('SIGTERM');
  }
}
