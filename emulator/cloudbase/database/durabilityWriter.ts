/** Writes without end and says what was acknowledged, so that a test can kill it and look what is left. */
import { startClock } from '../../clock';
import { databaseService } from './database';

const [file = '', round = ''] = process.argv.slice(2);
const database = databaseService({
  file,
  clock: startClock(),
  collections: [{ name: 'single' }, { name: 'left' }, { name: 'right' }],
});
const { store, table, transactions } = database;

const acknowledge = (line: string) => process.stdout.write(`${line}\n`);

async function writeSingles(writer: number): Promise<void> {
  for (let n = 0; ; n++) {
    await store.insert(table('single'), [{ _id: `${round}-${writer}-${n}` }]);
    acknowledge(`single ${round}-${writer}-${n}`);
  }
}

async function writePairs(writer: number): Promise<void> {
  for (let n = 0; ; n++) {
    const transaction = transactions.start();
    await store.insert(table('left'), [{ _id: `${round}-${writer}-${n}` }], transaction);
    await store.insert(table('right'), [{ _id: `${round}-${writer}-${n}` }], transaction);
    await transactions.commit(transaction);
    acknowledge(`pair ${round}-${writer}-${n}`);
  }
}

void store.insert(table('left'), [{ _id: 'never' }], transactions.start());
for (const writer of [1, 2, 3, 4]) void Promise.all([writeSingles(writer), writePairs(writer)]);
