import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** A part of the world that can be put back to what it was. */
export type Keeper = {
  /** Writes all it holds to a path that does not exist yet: a file or a directory, as it likes. */
  readonly snapshot: (to: string) => void;
  readonly restore: (from: string) => void;
};

export type Snapshots = {
  /** Keeps the world as it is under a name; an older one of that name goes. */
  readonly take: (name: string) => void;
  readonly restore: (name: string) => void;
  readonly names: () => readonly string[];
};

const NAME = /^[\w-]{1,40}$/;

/** Named snapshots in a directory: each part of the world in a place of its own. */
export function snapshotsIn(directory: string, keepers: Readonly<Record<string, Keeper>>): Snapshots {
  const placeOf = (name: string): string => {
    if (!NAME.test(name)) throw new RangeError('a name is 1 to 40 letters, digits, - and _');
    return join(directory, name);
  };
  return {
    take(name) {
      const place = placeOf(name);
      rmSync(place, { recursive: true, force: true });
      mkdirSync(place, { recursive: true });
      for (const [part, keeper] of Object.entries(keepers)) keeper.snapshot(join(place, part));
    },
    restore(name) {
      const place = placeOf(name);
      if (!existsSync(place)) throw new RangeError(`no snapshot ${name}`);
      for (const [part, keeper] of Object.entries(keepers)) keeper.restore(join(place, part));
    },
    names: () => (existsSync(directory) ? readdirSync(directory).sort() : []),
  };
}

/** Keeps what lives in memory. */
export const keptInFile = (read: () => unknown, write: (value: never) => void): Keeper => ({
  snapshot: (to) => writeFileSync(to, serialize(read())),
  restore: (from) => write(deserialize(readFileSync(from)) as never),
});
