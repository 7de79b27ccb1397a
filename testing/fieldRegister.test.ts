import { expect, test } from 'vitest';
import { FIELD_CLASSES, SEALED_CLASSES, type FieldClass } from '../cloudfunctions/_runtime/fieldClasses';
import { fieldRegister } from '../cloudfunctions/_runtime/fieldRegister';
import { tables, type TableName } from '../cloudfunctions/_runtime/tables';
import { CaseWorld } from './caseWorld';
import { implementations } from './catalogue';
import { MemoryPayment } from './memoryPayment';
import { sampleInput } from './sampleInput';

const names = Object.keys(tables) as TableName[];
const classOf = (table: TableName, field: string) =>
  (fieldRegister[table] as Readonly<Record<string, FieldClass>>)[field];

test('Every field of a sealed class is sealed, and nothing is sealed that the register calls harmless', () => {
  for (const table of names) {
    const registered = Object.keys(fieldRegister[table]);
    const personal = registered.filter((field) => SEALED_CLASSES.includes(classOf(table, field)!));
    const sealed: readonly string[] = tables[table].sealed?.fields ?? [];
    const others = sealed.filter(
      (field) => classOf(table, field) !== 'access' && classOf(table, field) !== 'evidence',
    );
    expect([table, others.toSorted()]).toEqual([table, personal.toSorted()]);
  }
});

test('Every class says what it holds, on which basis and until when', () => {
  const used = new Set(names.flatMap((table) => Object.values(fieldRegister[table])));
  expect([...used].toSorted()).toEqual(Object.keys(FIELD_CLASSES).toSorted());
});

test('What the functions really store is in the register, field by field', async () => {
  const world = new CaseWorld({ actions: implementations });
  world.runtime.payment = new MemoryPayment(world.runtime.now);
  for (const state of ['waiting', 'in_progress', 'completed'] as const) {
    world.given(state);
    for (const { contract } of implementations) {
      const event = {
        action: contract.name,
        input: sampleInput[contract.name],
        requestKey: `register-${contract.name}-${state}`,
      };
      for (const who of ['patient', 'doctor'] as const) {
        world.runtime.openid = `openid-${who}`;
        await world.main({ ...event, as: who }, {});
      }
      await world.fromConsole(event, world.signedIn('quality'));
      await world.fromConsole(event, world.signedIn('system_admin'));
    }
  }
  const stored = names.flatMap((table) =>
    [...world.runtime.store.rows[table].values()].flatMap((row) =>
      Object.entries(row).flatMap(([field, value]) => (value === undefined ? [] : [`${table}.${field}`])),
    ),
  );
  const unknown = [...new Set(stored)].filter((it) => {
    const [table, field] = it.split('.') as [TableName, string];
    return classOf(table, field) === undefined;
  });
  expect(unknown).toEqual([]);
  expect(new Set(stored.map((it) => it.split('.')[0])).size).toBeGreaterThan(12);
});
