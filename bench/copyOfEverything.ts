import { everythingOf } from '../cloudfunctions/paper/everythingOf';
import { printEverything } from '../cloudfunctions/paper/print/everything';
import { environmentKms } from '../cloudfunctions/_runtime/adapters/masterKeys/environmentKms';
import { openDb } from '../cloudfunctions/_runtime/tx';
import { DataKeys } from '../cloudfunctions/_runtime/sealing/dataKeys';
import { SealedStore } from '../cloudfunctions/_runtime/sealing/sealedStore';
import type { Store, Write } from '../cloudfunctions/_runtime/store';
import { tables, type TableName } from '../cloudfunctions/_runtime/tables';
import { canonicalJson } from '../shared/kernel/canonical';
import { ConsultationId } from '../shared/kernel/ids';
import { accountOfPerson, aConsultation, CaseWorld } from '../testing/caseWorld';
import { MemoryStore } from '../testing/memoryStore';
import { table } from './measure';

/** Of one person: a visit every five weeks for twenty years, with as much said in each. */
const CASES = 200;
const MESSAGES = 100;
const ACCOUNT = accountOfPerson('patient');

/** The rows of a much treated person, in a store that seals them. */
async function hospitalOf(cases: number): Promise<Store> {
  const world = new CaseWorld({ actions: [] });
  world.given('completed');
  const { rows } = world.runtime.store;
  const [record] = rows.records.values();
  const [payment] = rows.payments.values();
  for (let at = 0; at < cases; at += 1) {
    const id = ConsultationId.parse(`bench-${String(at)}`);
    rows.consultations.set(id, { ...aConsultation('completed'), id, requestedAt: at + 1, lastSeq: MESSAGES });
    if (record) rows.records.set(id, { ...record, id });
    if (payment) rows.payments.set(`${id}-payment`, { ...payment });
    for (let seq = 1; seq <= MESSAGES; seq += 1)
      rows.messages.set(`${id}-${String(seq)}`, {
        ...{
          id: `${id}-${String(seq)}`,
          consultationId: id,
          patientId: aConsultation('completed').patientId,
        },
        ...{
          seq,
          from: seq % 2 ? 'patient' : 'doctor',
          sentAt: seq,
          salt: 's',
          commitment: '',
          prev: '',
          hash: '',
        },
        body: {
          kind: 'text',
          text: `第 ${String(seq)} 句：夜里还是咳嗽，喝了水会好一些，没有发热，想问要不要拍片。`,
        },
        said: { patient: seq, doctor: seq },
      });
  }
  const inner = new MemoryStore();
  const kms = environmentKms(`bench:${Buffer.alloc(32, 1).toString('base64')}`);
  const store = new SealedStore(inner, new DataKeys(inner, kms, Date.now));
  for (const name of Object.keys(tables) as TableName[]) {
    const all = [...rows[name].values()];
    if (all.length === 0) continue;
    await store.transaction(async () => ({
      value: undefined,
      writes: all.map((row) => ({ kind: 'replace', table: name, row }) as Write),
    }));
  }
  return store;
}

/** What it takes to give somebody a copy of everything, as a file for machines and as a PDF. */
export async function copyOfEverything(): Promise<string> {
  const rows: (string | number)[][] = [];
  for (const cases of [CASES / 10, CASES]) {
    const store = await hospitalOf(cases);
    const from = performance.now();
    const facts = await everythingOf(ACCOUNT, { db: openDb(store), now: Date.now() });
    const read = performance.now();
    const json = canonicalJson({ ...facts, doctors: undefined }) ?? '';
    const written = performance.now();
    const pdf = await printEverything(facts);
    const s = (ms: number) => (ms / 1000).toFixed(2);
    rows.push([
      cases,
      cases * MESSAGES,
      s(read - from),
      s(written - read),
      `${(json.length / 1e6).toFixed(1)} MB`,
      s(performance.now() - written),
      `${(pdf.byteLength / 1e6).toFixed(1)} MB`,
    ]);
  }
  return table(['visits', 'messages', 'reading and opening s', 'file s', 'file', 'PDF s', 'PDF'], rows);
}
