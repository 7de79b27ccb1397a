import { openDriver, type Driver } from '../cloudbase/database/driver';
import { replaceRows } from '../cloudbase/database/replaceRows';
import type { Notice, Order, Receiver, Refund, Sharing, SharingReturn, Transfer } from './records';

export type Table<T> = {
  readonly get: (id: string) => T | undefined;
  readonly put: (record: T) => void;
  readonly all: () => T[];
};

/** What WeChat Pay must not forget, in one SQLite file. */
export type PayStore = {
  readonly orders: Table<Order>;
  readonly refunds: Table<Refund>;
  readonly notices: Table<Notice>;
  readonly transfers: Table<Transfer>;
  readonly sharings: Table<Sharing>;
  readonly returns: Table<SharingReturn>;
  readonly receivers: Table<Receiver> & { readonly remove: (id: string) => void };
  readonly orderByPrepayId: (prepayId: string) => Order | undefined;
  readonly refundsOf: (outTradeNo: string) => Refund[];
  /** All of `work` or nothing of it. */
  readonly atomically: <T>(work: () => T) => T;
  readonly clear: () => void;
  readonly snapshot: (file: string) => void;
  readonly restore: (file: string) => void;
  readonly close: () => void;
};

export function openPayStore(file: string): PayStore {
  const driver = openDriver(file, 512);
  const orders = table<Order>(driver, 'orders', ({ outTradeNo }) => outTradeNo);
  const refunds = table<Refund>(driver, 'refunds', ({ outRefundNo }) => outRefundNo);
  const notices = table<Notice>(driver, 'notices', ({ id }) => id);
  const transfers = table<Transfer>(driver, 'transfers', ({ outBillNo }) => outBillNo);
  const sharings = table<Sharing>(driver, 'sharings', ({ outOrderNo }) => outOrderNo);
  const returns = table<SharingReturn>(driver, 'returns', ({ outReturnNo }) => outReturnNo);
  const receivers = table<Receiver>(driver, 'receivers', ({ id }) => id);
  driver.exec(`
    CREATE INDEX IF NOT EXISTS orders_prepay ON orders (json_extract(record, '$.prepayId'));
    CREATE INDEX IF NOT EXISTS refunds_order ON refunds (json_extract(record, '$.outTradeNo'))`);
  return {
    orders,
    refunds,
    notices,
    transfers,
    sharings,
    returns,
    receivers: {
      ...receivers,
      remove: (id) => driver.run('DELETE FROM receivers WHERE id = ?', [id]),
    },
    orderByPrepayId(prepayId) {
      const row = driver.get(`SELECT record FROM orders WHERE json_extract(record, '$.prepayId') = ?`, [
        prepayId,
      ]);
      return row && (JSON.parse(String(row['record'])) as Order);
    },
    refundsOf: (outTradeNo) =>
      driver
        .all(`SELECT record FROM refunds WHERE json_extract(record, '$.outTradeNo') = ?`, [outTradeNo])
        .map((row) => JSON.parse(String(row['record'])) as Refund),
    atomically: (work) => atomically(driver, work),
    clear() {
      for (const name of ['orders', 'refunds', 'notices', 'transfers', 'sharings', 'returns', 'receivers'])
        driver.exec(`DELETE FROM ${name}`);
    },
    snapshot: driver.copyTo,
    restore: (file) => replaceRows(driver, file, () => true),
    close: () => driver.close(),
  };
}

function table<T>(driver: Driver, name: string, idOf: (record: T) => string): Table<T> {
  driver.exec(`CREATE TABLE IF NOT EXISTS ${name} (id TEXT PRIMARY KEY, record TEXT NOT NULL)`);
  const read = (text: unknown): T => JSON.parse(String(text)) as T;
  return {
    get(id) {
      const row = driver.get(`SELECT record FROM ${name} WHERE id = ?`, [id]);
      return row && read(row['record']);
    },
    put: (record) =>
      driver.run(
        `INSERT INTO ${name} (id, record) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET record = excluded.record`,
        [idOf(record), JSON.stringify(record)],
      ),
    all: () => driver.all(`SELECT record FROM ${name} ORDER BY rowid`).map((row) => read(row['record'])),
  };
}

function atomically<T>(driver: Driver, work: () => T): T {
  driver.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    driver.exec('COMMIT');
    return result;
  } catch (error) {
    driver.exec('ROLLBACK');
    throw error;
  }
}
