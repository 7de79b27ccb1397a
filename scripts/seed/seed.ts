import { createReadStream } from 'node:fs';
import path from 'node:path';
import tcb from 'tcb-admin-node';
import { CloudbaseStore } from '../../cloudfunctions/_runtime/adapters/cloudbase/store';
import { throwOnCode } from '../../cloudfunctions/_runtime/adapters/cloudbase/vendorError';
import { accountIdOf } from '../../cloudfunctions/_runtime/identify';
import { Account } from '../../shared/domain/account/account';
import { Doctor } from '../../shared/domain/doctor/doctor';
import { shanghai } from '../../shared/kernel/time';
import { DOCTORS, HOSPITAL, PERSONAS } from './hospital';

export type Environment = {
  readonly serviceUrl: string;
  readonly env: string;
  readonly secretId: string;
  readonly secretKey: string;
};

/** Puts the demo hospital into an environment, once: what is there already stays as it is. */
export async function seed({ serviceUrl, env, secretId, secretKey }: Environment): Promise<void> {
  const app = tcb.init({ serviceUrl, env, secretId, secretKey });
  const store = new CloudbaseStore(app.database());
  if (await store.find('doctors', DOCTORS.at(-1)!.id)) return;
  for (const demo of DOCTORS) {
    const fileContent = createReadStream(path.join(import.meta.dirname, 'portraits', `${demo.id}.png`));
    const { fileID } = throwOnCode(
      await app.uploadFile({ cloudPath: `portraits/${demo.id}.png`, fileContent }),
    );
    if (!fileID) throw new Error(`no file id for the portrait of ${demo.id}`);
    const persona = PERSONAS.find(({ doctorId }) => doctorId === demo.id);
    const accountId = persona && accountIdOf(persona.openid);
    if (persona) {
      const account = Account.parse({
        id: accountId,
        openid: persona.openid,
        doctorId: demo.id,
        createdAt: Date.now(),
      });
      await put(store, 'accounts', account);
    }
    const { feeFen, promiseMinutes, practisingSince, portrait: _, ...facts } = demo;
    const doctor = Doctor.parse({
      ...facts,
      ...(accountId && { accountId }),
      hospital: HOSPITAL,
      licenceNo: `1100000000${String(DOCTORS.indexOf(demo) + 1).padStart(5, '0')}`,
      qualification: qualification(practisingSince),
      portraitFileId: fileID,
      text: { feeFen, promiseMinutes },
      active: true,
    });
    await put(store, 'doctors', doctor);
  }
}

/** Papers checked on the day of seeding. */
function qualification(practisingSince: number) {
  const { day } = shanghai(Date.now());
  const later = (years: number) => `${Number(day.slice(0, 4)) + years}-12-31`;
  return {
    practisingSinceOn: `${practisingSince}-07-01`,
    licenceUntil: later(3),
    insuranceFrom: day,
    insuranceUntil: later(1),
    contractUntil: later(2),
    verifiedOn: day,
    recheckBy: later(1),
  };
}

const put = (store: CloudbaseStore, table: 'accounts' | 'doctors', row: Account | Doctor): Promise<void> =>
  store.transaction(async () => ({ value: undefined, writes: [{ kind: 'replace', table, row } as never] }));
