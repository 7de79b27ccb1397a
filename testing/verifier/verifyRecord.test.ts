import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { amendRecord } from '@shared/contracts/amendment';
import { recordEvidence } from '@shared/contracts/paper';
import { implementations } from '../catalogue';
import { CASE_ID, CaseWorld, RECORD } from '../caseWorld';
import { MemoryAuthority, PIN } from '../memoryAuthority';

const SCRIPT = path.resolve(import.meta.dirname, '../../verifier/verify_record.py');
let directory: string;
let world: CaseWorld;
let text: string;
let hashes: readonly string[];

/** 李明 has signed a record and put it right once. */
beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'record-'));
  world = new CaseWorld({ actions: implementations });
  world.given('in_progress');
  await world.close();
  const record = { ...RECORD, allergies: '青霉素、头孢' };
  const reason = '过敏史漏写了头孢';
  await world.ask(
    amendRecord,
    {
      consultationId: CASE_ID,
      ...{ version: 1, record, reason, disposition: { kind: 'self_care' }, pin: PIN },
    },
    'doctor',
  );
  const reply = await world.ask(recordEvidence, { consultationId: CASE_ID }, 'patient');
  if (!reply.ok) throw new Error(reply.code);
  text = reply.value.text;
  const { records, recordVersions } = world.runtime.store.rows;
  hashes = [recordVersions.get(`${CASE_ID}.1`)!.sha256!, records.get(CASE_ID)!.sha256!];
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const rootOf = () => world.runtime.authority.authority.rootPem;

/** What the script says of an evidence file; standard library alone, no help from the machine's openssl. */
function said(evidence = text, root = rootOf(), ...more: string[]): string {
  const file = (name: string, content: string) => {
    const at = path.join(directory, name);
    writeFileSync(at, content);
    return at;
  };
  const args = [SCRIPT, file('evidence.txt', evidence), '--root', file('root.pem', root), ...more];
  const { stdout, stderr, status } = spawnSync('python3', ['-I', ...args], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([stdout.startsWith('OK') ? 0 : 1, '']);
  return stdout.trim();
}

const blocksOf = (evidence: string) => evidence.match(/-----BEGIN [^]+?-----END [A-Z ]+-----\n/g)!;
const HEAD = 'Wenzhen record evidence 1\n';
/** The evidence with one of its parts as `change` makes it. */
function changed(at: number, change: (bytes: Buffer) => Buffer): string {
  const blocks = blocksOf(text);
  const [, name, body] = /-----BEGIN (.+)-----\n([^-]+)-----END/.exec(blocks[at]!)!;
  const base64 = change(Buffer.from(body!, 'base64')).toString('base64');
  const lines = base64.match(/.{1,64}/g)!.join('\n');
  blocks[at] = `-----BEGIN ${name!}-----\n${lines}\n-----END ${name!}-----\n`;
  return HEAD + blocks.join('');
}
const flip = (at: number) => (bytes: Buffer) => {
  bytes[at]! ^= 1;
  return bytes;
};

test('Both versions of a record that was put right are genuine, and have the hashes that the hospital shows', () => {
  expect(said().split('\n')).toEqual(
    hashes.map((hash, at) => `OK     version ${at + 1}, ${hash}: written and signed by its doctor`),
  );
  expect(said(text, rootOf(), '--hash', hashes[0]!)).toMatch(/^OK/);
  expect(said(text, rootOf(), '--hash', 'f'.repeat(64))).toContain('no version has the hash');
});

test('A record in which one word is another is refused, in whichever version', () => {
  const other = (bytes: Buffer) => Buffer.from(bytes.toString('utf8').replace('青霉素', '磺胺类'));
  expect(said(changed(0, other))).toContain('version 1: the signature does not fit the text');
  expect(said(changed(0, other))).toContain('version 2: it does not follow the version before it');
  expect(said(changed(4, other))).toContain('version 2: the signature does not fit the text');
});

test.each([
  ['a bit of the signature', 'the signature does not fit the text', 1, 20],
  ['a bit of the certificate', 'the root has not issued this certificate', 3, 120],
])('%s that is another is found', (_what, fault, at, byte) => {
  expect(said(changed(at, flip(byte)))).toContain(`version 1: ${fault}`);
});

test('The same text written in another order of its fields is not what was signed', () => {
  const spaced = (bytes: Buffer) => Buffer.from(JSON.stringify(JSON.parse(bytes.toString('utf8')), null, 1));
  expect(said(changed(0, spaced))).toContain('its text is not written as it must be to be hashed');
});

test('A version that is left out, or moved, is noticed', () => {
  const blocks = blocksOf(text);
  expect(said(HEAD + blocks.slice(4).join(''))).toContain('it is not version 1 of a record');
  expect(said(HEAD + [...blocks.slice(4), ...blocks.slice(0, 4)].join(''))).toContain('does not follow');
  expect(said(HEAD + blocks.slice(0, 7).join(''))).toContain('a part of it is missing');
});

test('Another authority than the one that is trusted has issued nothing', () => {
  const other = new MemoryAuthority(world.runtime.now).authority.rootPem;
  expect(said(text, other)).toContain('version 2: the root has not issued this certificate');
});
