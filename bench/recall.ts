import tcb from 'tcb-admin-node';
import { CloudbaseStore } from '../cloudfunctions/_runtime/adapters/cloudbase/store';
import { environmentKms } from '../cloudfunctions/_runtime/adapters/masterKeys/environmentKms';
import { DataKeys } from '../cloudfunctions/_runtime/sealing/dataKeys';
import { SealedStore } from '../cloudfunctions/_runtime/sealing/sealedStore';
import type { Write } from '../cloudfunctions/_runtime/store';
import { makeKeys } from '../emulator/developmentKeys';
import { ENV_ID, masterKeysOf, startHospital } from '../scripts/hospitalWorld';
import { demoDrugs } from '../scripts/seed/drugs/demoDrugs';
import { staffIn } from '../scripts/seed/staff';
import { whoHas } from '../shared/contracts/pharmacy';
import type { MedicineOrder } from '../shared/domain/medicineOrder/order';
import { batchKeyOf } from '../shared/domain/pharmacy/pack';
import { MedicineOrderId, PatientId, PharmacyId } from '../shared/kernel/ids';
import { Colleague } from '../testing/journeys/colleague';
import { load, round, table } from './measure';

/** Packs of other batches, and packs of the batch that is looked for, each in an order of its own. */
const OTHERS = Number(process.env['RECALL_OTHERS'] ?? 100_000);
const LOOKED_FOR = Number(process.env['RECALL_PACKS'] ?? 2_000);
const AT_ONCE = 100;
const BATCH = 'B20260101';

/** 召回: how long it takes to tell who has a batch, while the collection of packs is large. */
export async function recall(): Promise<string> {
  const keys = makeKeys();
  const staff = await staffIn(undefined);
  const world = await startHospital({ keys, staff });
  try {
    const { secretId, secretKey } = keys;
    const app = tcb.init({ serviceUrl: `${world.url}/admin`, env: ENV_ID, secretId, secretKey });
    const database = new CloudbaseStore(app.database());
    const kms = environmentKms(masterKeysOf(keys));
    const store = new SealedStore(database, new DataKeys(database, kms, Date.now));
    const { drug } = demoDrugs()[0]!;
    const pack = (n: number, batchNo: string): Write => ({
      ...{ kind: 'insert', table: 'packs' },
      row: {
        ...{ id: `8${String(n).padStart(19, '0')}`, pharmacyId: PHARMACY, drugId: drug.id, batchNo },
        ...{ batchKey: batchKeyOf(drug.id, batchNo), state: 'dispensed', at: n },
        orderId: MedicineOrderId.parse(`order-${n}`),
      },
    });
    const write = async (writes: readonly Write[]) => {
      for (let from = 0; from < writes.length; from += AT_ONCE)
        await store.transaction(async () => ({
          value: undefined,
          writes: writes.slice(from, from + AT_ONCE),
        }));
    };
    for (let from = 0; from < OTHERS; from += AT_ONCE)
      await write(Array.from({ length: AT_ONCE }, (_, n) => pack(from + n, `C${(from + n) % 200}`)));
    await write(
      Array.from({ length: LOOKED_FOR }, (_, n) => [pack(OTHERS + n, BATCH), orderOf(OTHERS + n)]).flat(),
    );
    const quality = await Colleague.of(
      world,
      staff.find(({ role }) => role === 'quality')!,
    );
    const { total, packs } = await quality.must(whoHas, { drugId: drug.id, batchNo: BATCH });
    const { p50, p99, n } = await load(1, 4000, () =>
      quality.must(whoHas, { drugId: drug.id, batchNo: BATCH }),
    );
    return table(
      ['packs', 'of the batch', 'told in the first page', 'p50 ms', 'p99 ms', 'n'],
      [[(OTHERS + LOOKED_FOR).toLocaleString('en'), total, packs.length, round(p50), round(p99), n]],
    );
  } finally {
    await world.stop();
  }
}

const PHARMACY = PharmacyId.parse('demo-renhe');
const PEOPLE = 50;

/** What `whoHas` reads of an order. */
const orderOf = (n: number): Write => ({
  ...{ kind: 'insert', table: 'medicineOrders' },
  row: {
    ...{ id: MedicineOrderId.parse(`order-${n}`), patientId: PatientId.parse(`person-${n % PEOPLE}`) },
    ...{ patient: { name: '王芳', sex: 'female', bornOn: '1990-05-01' }, pharmacyName: '仁和示范大药房' },
    ...{ state: 'received', createdAt: n, changedAt: n },
  } as MedicineOrder,
});
