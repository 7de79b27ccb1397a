import tcb from 'tcb-admin-node';
import { CloudbaseStore } from '../../cloudfunctions/_runtime/adapters/cloudbase/store';
import { httpAuthority } from '../../cloudfunctions/_runtime/adapters/certificateAuthority/http';
import type { Kms } from '../../cloudfunctions/_runtime/ports/kms';
import { staffIdOf } from '../../cloudfunctions/_runtime/identify';
import { DataKeys } from '../../cloudfunctions/_runtime/sealing/dataKeys';
import { SealedStore } from '../../cloudfunctions/_runtime/sealing/sealedStore';
import { signerWith } from '../../cloudfunctions/_runtime/signing/signer';
import type { SigningKey } from '../../shared/domain/signature/signingKey';
import { DOCTORS, HOSPITAL, PERSONAS } from './hospital';
import type { Environment } from './seed';
import type { StaffCredentials } from './staff';

/** 签名口令 of the demo doctors and the demo pharmacist, who do not exist. Real people choose their own. */
export const DEMO_PIN = '246813';

/** Opens the signatures of the demo people, as they would have done on their first day. What is there already stays. */
export async function seedSigning(
  { serviceUrl, env, secretId, secretKey }: Environment,
  kms: Kms,
  authority: { readonly url: string; readonly token: string },
  staff: readonly StaffCredentials[],
): Promise<void> {
  const database = new CloudbaseStore(tcb.init({ serviceUrl, env, secretId, secretKey }).database());
  const store = new SealedStore(database, new DataKeys(database, kms, Date.now));
  const signer = signerWith(httpAuthority(authority), { now: Date.now });
  const people: Pick<SigningKey, 'id' | 'role' | 'name'>[] = [
    ...PERSONAS.flatMap(({ doctorId }) => {
      const doctor = DOCTORS.find(({ id }) => id === doctorId);
      return doctor ? [{ id: doctor.id, role: 'doctor' as const, name: doctor.name }] : [];
    }),
    ...staff
      .filter(({ role }) => role === 'pharmacist')
      .map(({ loginName, name }) => ({ id: staffIdOf(loginName), role: 'pharmacist' as const, name })),
  ];
  for (const owner of people) {
    if (await store.find('signingKeys', owner.id)) continue;
    const issued = await signer.open(DEMO_PIN, { ...owner, organisation: HOSPITAL });
    const row: SigningKey = { ...owner, ...issued, openedAt: Date.now(), tries: 0 };
    await store.transaction(async () => ({
      value: undefined,
      writes: [{ kind: 'insert', table: 'signingKeys', row }],
    }));
  }
}
