import cloudbase from '@cloudbase/node-sdk';
import { listConsultations } from '../shared/contracts/consultation';
import { Phone } from '../testing/phone';
import { ENV_ID } from '../scripts/hospitalWorld';
import { load, round, table } from './measure';
import { withHospital } from './withHospital';

const SIZES = [1_000, 10_000, 100_000];
const BATCH = 500;
const OWN = 40;

/** The same list while the collection grows; the reader keeps 40 cases of their own, closed. */
export async function listScale(): Promise<string> {
  return withHospital(1, async ({ url, opened, secretId, secretKey }) => {
    const app = cloudbase.init({ env: ENV_ID, secretId, secretKey, serviceUrl: `${url}/admin` } as never);
    const collection = app.database().collection('consultations');
    const { data } = await collection.doc(opened[0]!.consultationId).get();
    const model = (data as Record<string, unknown>[])[0]!;
    const phone = await Phone.of(url, opened[0]!.nickname);
    let filled = 0;
    const fill = async (size: number) => {
      while (filled < size) {
        const rows = Array.from({ length: Math.min(BATCH, size - filled) }, (_, at) => {
          const number = filled + at;
          const own = number < OWN;
          const requestedAt = 1_700_000_000_000 + number * 1000;
          const mine = own ? {} : { accountId: `other${number % 500}`, doctorId: `doctor${number % 50}` };
          return {
            ...model,
            ...mine,
            _id: `fill${number}`,
            state: 'completed',
            requestedAt,
            waitingSince: requestedAt,
          };
        });
        await collection.add(rows as never);
        filled += rows.length;
      }
    };
    const rows: (string | number)[][] = [];
    let atFirst = 0;
    for (const size of SIZES) {
      await fill(size);
      const { p50, p99, n } = await load(1, 4000, () => phone.must(listConsultations, { group: 'closed' }));
      if (!atFirst) atFirst = p50;
      rows.push([size.toLocaleString('en'), round(p50), round(p99), round(p50 / atFirst, 2), n]);
    }
    return table(['consultations', 'p50 ms', 'p99 ms', 'p50 ÷ p50 at 1,000', 'n'], rows);
  });
}
