import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { effects } from '../cloudfunctions/outbox/effects';
import { contracts } from '../shared/contracts';
import { functions } from '../testing/catalogue';
import { functionNames } from './buildFunctions';
import { cloudbaserc, FUNCTIONS } from './cloudbaserc';

const file = path.resolve(import.meta.dirname, '../cloudbaserc.json');

it('cloudbaserc.json says what the code says: run `npm run build:functions` when it does not', () => {
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(cloudbaserc())));
});

it('every function folder is deployed, and every contract has a function', async () => {
  expect(FUNCTIONS.map(({ name }) => name).sort()).toEqual((await functionNames()).sort());
  const named = new Set(contracts.map(({ name }) => name.split('.')[0]));
  for (const name of named) expect(FUNCTIONS.map((it) => it.name)).toContain(name);
});

it('every timer of the code is a trigger, and every trigger has a timer', () => {
  const timers = Object.values(functions).flatMap((parts) =>
    (parts.timers ?? []).map(({ trigger }) => trigger),
  );
  const triggers = FUNCTIONS.flatMap(({ timer }) => (timer ? [timer.name] : []));
  expect(triggers.sort()).toEqual([...new Set([...timers, 'sweep'])].sort());
});

it('clients can read their own signal and nothing else of the database', () => {
  const { collections } = cloudbaserc().database;
  const readable = collections.filter(({ rules }) => rules.read !== false);
  expect(readable.map(({ name, rules }) => [name, rules.read])).toEqual([
    ['signals', 'doc._openid == auth.openid'],
  ]);
  expect(collections.every(({ rules }) => rules.write === false)).toBe(true);
});

it('no two effects have the same name', () => {
  const names = effects.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
