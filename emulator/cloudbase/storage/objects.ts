import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openDriver, type Row } from '../database/driver';
import { replaceRows } from '../database/replaceRows';

export type StoredObject = {
  readonly path: string;
  /** Name of the file that holds the bytes. */
  readonly file: string;
  readonly contentType: string;
  readonly size: number;
  /** The client who uploaded it; absent for an upload by a function. */
  readonly openid?: string;
};

/** Bytes as files, and what is known of them in a small database; a put is durable once it resolves. */
export type Objects = {
  readonly find: (path: string) => StoredObject | undefined;
  readonly fileOf: (object: StoredObject) => string;
  readonly put: (object: Omit<StoredObject, 'file' | 'size'>, bytes: Buffer) => Promise<void>;
  readonly remove: (path: string) => boolean;
  readonly all: () => StoredObject[];
  readonly clear: () => void;
  /** Into a directory, and back from it; the bytes of a file never change, so links will do. */
  readonly snapshot: (to: string) => void;
  readonly restore: (from: string) => void;
  readonly stop: () => void;
};

export function openObjects(directory: string): Objects {
  mkdirSync(join(directory, 'objects'), { recursive: true });
  const driver = openDriver(join(directory, 'metadata.sqlite'), 1024);
  driver.exec(
    `CREATE TABLE IF NOT EXISTS objects(path TEXT PRIMARY KEY, file TEXT NOT NULL, contentType TEXT NOT NULL,
       size INTEGER NOT NULL, openid TEXT)`,
  );
  const place = (file: string) => join(directory, 'objects', file);
  const find: Objects['find'] = (path) => read(driver.get('SELECT * FROM objects WHERE path=?', [path]));
  const discard = (object: StoredObject | undefined) =>
    object && void rm(place(object.file), { force: true }).catch(() => undefined);

  const all = () => driver.all('SELECT * FROM objects ORDER BY path').map((row) => read(row));

  return {
    find,
    fileOf: ({ file }) => place(file),
    async put({ path, contentType, openid }, bytes) {
      const file = randomUUID();
      await writeDurably(place(file), bytes);
      const previous = find(path);
      driver.run('INSERT OR REPLACE INTO objects(path, file, contentType, size, openid) VALUES(?,?,?,?,?)', [
        path,
        file,
        contentType,
        bytes.length,
        openid ?? null,
      ]);
      discard(previous);
    },
    remove(path) {
      const object = find(path);
      if (!object) return false;
      driver.run('DELETE FROM objects WHERE path=?', [path]);
      discard(object);
      return true;
    },
    clear() {
      const gone = all();
      driver.run('DELETE FROM objects');
      gone.forEach(discard);
    },
    all,
    snapshot(to) {
      mkdirSync(join(to, 'objects'), { recursive: true });
      driver.copyTo(join(to, 'metadata.sqlite'));
      for (const { file } of all()) linkSync(place(file), join(to, 'objects', file));
    },
    restore(from) {
      const before = all();
      replaceRows(driver, join(from, 'metadata.sqlite'), () => true);
      const kept = new Set(all().map(({ file }) => file));
      for (const file of kept)
        if (!existsSync(place(file))) linkSync(join(from, 'objects', file), place(file));
      before.filter(({ file }) => !kept.has(file)).forEach(discard);
    },
    stop: driver.close,
  };
}

async function writeDurably(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const read = ((row: Row | undefined) =>
  row && {
    path: String(row['path']),
    file: String(row['file']),
    contentType: String(row['contentType']),
    size: Number(row['size']),
    ...(row['openid'] !== null && { openid: String(row['openid']) }),
  }) as { (row: Row): StoredObject; (row: Row | undefined): StoredObject | undefined };
