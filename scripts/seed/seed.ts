import { createReadStream } from 'node:fs';
import path from 'node:path';
import tcb from 'tcb-admin-node';
import { CloudbaseStore } from '../../cloudfunctions/_runtime/adapters/cloudbase/store';
import type { Kms } from '../../cloudfunctions/_runtime/ports/kms';
import { DataKeys } from '../../cloudfunctions/_runtime/sealing/dataKeys';
import { SealedStore } from '../../cloudfunctions/_runtime/sealing/sealedStore';
import type { Store, Write } from '../../cloudfunctions/_runtime/store';
import { throwOnCode } from '../../cloudfunctions/_runtime/adapters/cloudbase/vendorError';
import { accountIdOf } from '../../cloudfunctions/_runtime/identify';
import { Account } from '../../shared/domain/account/account';
import { Doctor, type Visits } from '../../shared/domain/doctor/doctor';
import { demoLicences } from './licences';
import { applicationOf, qualificationOf } from './papers';
import { demoPharmacies, demoPharmacyStaff, demoShelves } from './pharmacies';
import { demoDrugList, demoPharmacist, demoPharmacistPapers } from './pharmacy';
import { DOCTORS, HOSPITAL, PERSONAS, type DemoDoctor } from './hospital';

/** Rows written in one transaction. */
const TOGETHER = 90;

export type Environment = {
  readonly serviceUrl: string;
  readonly env: string;
  readonly secretId: string;
  readonly secretKey: string;
};

/** Puts the demo hospital into an environment, once: what is there already stays as it is. */
export async function seed({ serviceUrl, env, secretId, secretKey }: Environment, kms: Kms): Promise<void> {
  const app = tcb.init({ serviceUrl, env, secretId, secretKey });
  const database = new CloudbaseStore(app.database());
  const store = new SealedStore(database, new DataKeys(database, kms, Date.now));
  for (const licence of demoLicences(Date.now()))
    if (!(await store.find('licences', licence.id))) await put(store, 'licences', licence);
  const now = Date.now();
  await seedPharmacy(store, now);
  if (await store.find('doctors', DOCTORS.at(-1)!.id)) return;
  for (const [index, demo] of DOCTORS.entries()) {
    const place = index + 1;
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
        applicationId: `join-${demo.id}`,
        createdAt: now,
      });
      await put(store, 'accounts', account);
    }
    const { feeFen, promiseMinutes, practisingSince: _, portrait: __, ...facts } = demo;
    const doctor = Doctor.parse({
      ...facts,
      ...(accountId && { accountId }),
      hospital: HOSPITAL,
      licenceNo: `1100000000${String(place).padStart(5, '0')}`,
      qualification: qualificationOf(demo, now),
      portraitFileId: fileID,
      text: { feeFen, promiseMinutes },
      visits: visitsOf(demo),
      active: true,
    });
    await put(store, 'doctors', doctor);
    if (accountId) await put(store, 'applications', applicationOf(demo, doctor, accountId, place, now));
  }
}

/** 预约服务 of a demo doctor: dearer by voice and video than in writing, an expert's for the highest title alone. */
const visitsOf = ({ title, feeFen }: DemoDoctor): Visits => ({
  voice: { feeFen: feeFen + 1000, minutes: 15 },
  video: { feeFen: feeFen + 2000, minutes: 15 },
  ...(title === 'chief' && { expert: { feeFen: feeFen + 14_000, minutes: 15 } }),
});

/** The demo catalogue, where no other is in force, and the demo pharmacist. */
async function seedPharmacy(store: Store, now: number): Promise<void> {
  const pharmacist = demoPharmacist(qualificationOf(DOCTORS[0]!, now));
  if (!(await store.find('pharmacists', pharmacist.id))) await put(store, 'pharmacists', pharmacist);
  const papers = demoPharmacistPapers(now);
  if (!(await store.find('applications', papers.id))) await put(store, 'applications', papers);
  await seedPharmacies(store, now);
  const [inForce] = await store.list('drugLists', { where: { state: 'in_force' }, limit: 1 });
  if (inForce) return;
  const { list, part } = demoDrugList(now);
  await put(store, 'drugParts', part);
  await put(store, 'drugLists', list);
}

/** Partner pharmacies with what lies on their shelves, and the two people of one of them. */
async function seedPharmacies(store: Store, now: number): Promise<void> {
  const rows = [
    ...demoPharmacies(now).map((row) => ({ table: 'pharmacies' as const, row })),
    ...demoPharmacyStaff(now).map((row) => ({ table: 'pharmacyStaff' as const, row })),
    ...demoShelves(now).map((row) => ({ table: 'shelves' as const, row })),
  ];
  if (await store.find('shelves', rows.at(-1)!.row.id)) return;
  for (let from = 0; from < rows.length; from += TOGETHER) {
    const writes = rows.slice(from, from + TOGETHER).map((it) => ({ kind: 'replace' as const, ...it }));
    await store.transaction(async () => ({ value: undefined, writes: writes as Write[] }));
  }
}

const put = (
  store: Store,
  table: 'accounts' | 'doctors' | 'applications' | 'licences' | 'pharmacists' | 'drugLists' | 'drugParts',
  row: object,
): Promise<void> =>
  store.transaction(async () => ({ value: undefined, writes: [{ kind: 'replace', table, row } as never] }));
