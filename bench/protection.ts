import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { environmentKms } from '../cloudfunctions/_runtime/adapters/masterKeys/environmentKms';
import { digestOf } from '../cloudfunctions/_runtime/digest';
import { DataKeys } from '../cloudfunctions/_runtime/sealing/dataKeys';
import { SealedStore } from '../cloudfunctions/_runtime/sealing/sealedStore';
import { serve } from '../cloudfunctions/_runtime/serve';
import type { Store, Write } from '../cloudfunctions/_runtime/store';
import { tables, type TableName } from '../cloudfunctions/_runtime/tables';
import { parts } from '../cloudfunctions/record/parts';
import { endAt, linked, NO_LINK, type ChainEnd } from '../shared/domain/audit/chain';
import { maySee } from '../shared/domain/consultation/policy';
import { saveDraft } from '../shared/domain/record/saveDraft';
import { aConsultation, CASE_ID, CaseWorld, DOCTOR_ID, RECORD } from '../testing/caseWorld';
import { MemoryStore } from '../testing/memoryStore';
import { table } from './measure';

/** Presses measured in one go; the store in memory is walked row by row, so not many. */
const PRESSES = 200;
const ROUNDS = 15;
const LINKS = 100_000;
const DECISIONS = 2_000_000;

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** The same rows as in this world, in a store that seals them. */
async function sealedCopy(world: CaseWorld): Promise<Store> {
  const inner = new MemoryStore();
  const kms = environmentKms(`bench:${Buffer.alloc(32, 1).toString('base64')}`);
  const store = new SealedStore(inner, new DataKeys(inner, kms, Date.now));
  for (const name of Object.keys(tables) as TableName[])
    for (const row of world.runtime.store.rows[name].values())
      await store.transaction(async () => ({
        value: undefined,
        writes: [{ kind: 'insert', table: name, row } as Write],
      }));
  return store;
}

/** Milliseconds that a press of 保存草稿 takes, through the whole pipeline over a store. */
async function pressMs(storeOf: (world: CaseWorld) => Promise<Store>): Promise<number> {
  const world = new CaseWorld(parts);
  world.given('in_progress');
  const store = await storeOf(world);
  const main = serve(parts, () => ({ ...world.runtime, store, log: () => undefined }));
  world.runtime.openid = 'openid-doctor';
  const from = performance.now();
  for (let at = 0; at < PRESSES; at += 1)
    await main(
      {
        action: 'record.saveDraft',
        as: 'doctor',
        requestKey: `bench-key-${at}`,
        input: { consultationId: CASE_ID, body: RECORD },
      },
      {},
    );
  return (performance.now() - from) / PRESSES;
}

/** The same writes with no entry beside them: what a press would cost without a trail. */
async function bareMs(): Promise<number> {
  const world = new CaseWorld(parts);
  world.given('in_progress');
  const { store } = world.runtime;
  const from = performance.now();
  for (let at = 0; at < PRESSES; at += 1)
    await store.transaction(async (read) => {
      await read('accounts', 'any');
      const consultation = (await read('consultations', CASE_ID))!;
      await read('records', CASE_ID);
      const decision = saveDraft(
        consultation,
        { body: RECORD },
        { stored: undefined, deviceId: undefined, now: at },
      );
      if (!decision.ok) throw new Error(decision.code);
      return {
        value: undefined,
        writes: [{ kind: 'replace', table: 'records', row: decision.value } as const],
      };
    });
  return (performance.now() - from) / PRESSES;
}

async function costs(): Promise<string> {
  const [bare, trailed, sealed]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(await bareMs());
    trailed.push(await pressMs(async (world) => world.runtime.store));
    sealed.push(await pressMs(sealedCopy));
  }
  const us = (ms: number) => `${(ms * 1000).toFixed(0)} µs`;
  const [without, withTrail, withBoth] = [median(bare), median(trailed), median(sealed)];
  return table(
    ['saving a draft, in memory', 'a press', 'more than the row above'],
    [
      ['the writes alone', us(without), ''],
      ['the whole pipeline: envelope, parsing, entry, hash chain', us(withTrail), us(withTrail - without)],
      ['the same, personal fields sealed', us(withBoth), us(withBoth - withTrail)],
    ],
  );
}

/** Seconds that the verifier takes over so many links, in chains of a hundred. */
function verifying(): string {
  const chains = Array.from({ length: LINKS / 100 }, (_, at) => {
    const id = `case-${at}`;
    let end: ChainEnd = NO_LINK;
    const entries = Array.from({ length: 100 }, (__, n) => {
      const entry = {
        ...{ id: `${id}-${n}`, at: n, actor: { role: 'doctor', id: DOCTOR_ID }, by: `doctor:${DOCTOR_ID}` },
        ...{ action: 'record.saveDraft', outcome: 'ok', requestId: `request-${n}`, target: id },
        ...{ payloadSha256: digestOf(n), events: [], pending: false },
      };
      const link = linked(entry, id, end, digestOf);
      end = endAt(link);
      return link;
    });
    return { id, entries, messages: [], end, talk: '' };
  });
  const folder = mkdtempSync(path.join(tmpdir(), 'verify-'));
  try {
    const file = path.join(folder, 'export.json');
    writeFileSync(file, JSON.stringify({ complete: true, exportedAt: 0, chains, roots: [], leaves: {} }));
    const script = path.join(import.meta.dirname, '../verifier/verify.py');
    const seconds = [0, 1, 2].map(() => {
      const from = performance.now();
      const { status, stdout } = spawnSync('python3', [script, file], { encoding: 'utf8' });
      if (status !== 0) throw new Error(stdout);
      return (performance.now() - from) / 1000;
    });
    return `The verifier (Python) checks ${LINKS.toLocaleString('en')} entries in ${median(seconds).toFixed(2)} s, reading the file included (median of 3).`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function deciding(): string {
  const consultation = aConsultation('in_progress');
  const actors = [
    { role: 'doctor', id: DOCTOR_ID, accountId: consultation.accountId, openid: 'o' } as const,
    { role: 'patient', id: consultation.accountId, openid: 'o' } as const,
  ];
  let seen = 0;
  const from = performance.now();
  for (let at = 0; at < DECISIONS; at += 1) if (maySee(consultation, actors[at % 2]!)) seen += 1;
  const ns = ((performance.now() - from) / DECISIONS) * 1e6;
  if (seen !== DECISIONS) throw new Error('a party of the case did not see it');
  return `Whether somebody may see a case is decided in ${ns.toFixed(0)} ns (${DECISIONS.toLocaleString('en')} decisions).`;
}

/** What trail, encryption, verification and policy cost. */
export async function protection(): Promise<string> {
  return [await costs(), verifying(), deciding()].join('\n\n');
}
