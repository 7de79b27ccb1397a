import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signatureIdOf, type Signature } from '@shared/domain/signature/signature';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@shared/kernel/time';
import { endedText, evidenceText } from '../../cloudfunctions/_runtime/signing/evidence';
import { systemTools } from '../../cloudfunctions/_runtime/systemTools';
import { endedListOf } from '../../cloudfunctions/paper/downloads/endedList';
import { parts } from '../../cloudfunctions/prescription/parts';
import { pemOf } from '../../emulator/ca/names';
import { findTools } from '../../scripts/debianTools';
import { CaseWorld, DOCTOR_ID } from '../caseWorld';
import { giveKey, MemoryAuthority, PIN } from '../memoryAuthority';
import { FOLLOW_UP, Prescribing, stockShelves } from '../prescriptionWorld';

const SCRIPT = path.resolve(import.meta.dirname, '../../verifier/verify-prescription.sh');
let directory: string;
let world: CaseWorld;
let rx: Signature;
let approval: Signature;
let id: string;
/** 处方状态列表 while the prescription is good, and after it was used. */
let list: string;
let listOfEnded: string;

beforeAll(async () => {
  findTools();
  directory = mkdtempSync(path.join(tmpdir(), 'evidence-'));
  world = new CaseWorld(parts);
  stockShelves(world);
  world.given('in_progress', FOLLOW_UP);
  const on = new Prescribing(world);
  const made = await on.issued();
  await on.onDuty();
  await on.take(made);
  expect(await on.approve(made)).toMatchObject({ ok: true });
  const { signatures } = world.runtime.store.rows;
  id = made;
  rx = signatures.get(signatureIdOf('prescription', made, 1))!;
  approval = signatures.get(signatureIdOf('approval', made, 1))!;
  const { prescriptions } = world.runtime.store.rows;
  const good = prescriptions.get(made)!;
  const listed = async () =>
    (await endedListOf(good.hospital, systemTools(world.runtime, 'download', 'request')))!;
  list = await listed();
  prescriptions.set(made, { ...good, state: 'used' });
  world.runtime.time += 5 * MINUTE_MS;
  listOfEnded = await listed();
  prescriptions.set(made, good);
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

type Show = {
  rx?: Partial<Signature>;
  approval?: Partial<Signature>;
  at?: number;
  /** `null`: none is given. */
  crl?: string | null;
  /** `null`: none is given. */
  ended?: string | null;
  given?: string;
};

/** What the script says of an evidence file. */
function said({ rx: r, approval: a, at = world.runtime.now(), crl, ended, given }: Show = {}): string {
  const { authority } = world.runtime.authority;
  const file = (name: string, text: string) => {
    const at_ = path.join(directory, name);
    writeFileSync(at_, text);
    return at_;
  };
  const args = [
    ...['--root', file('root.pem', authority.rootPem), '--tsa', file('tsa.pem', authority.stampPem)],
    ...(crl === null ? [] : ['--crl', file('crl.pem', crl ?? pemOf(authority.crl(), 'X509 CRL'))]),
    ...['--at', String(Math.floor(at / 1000))],
    ...(ended === null ? [] : ['--ended', file('ended', ended ?? list)]),
    ...(given === undefined ? [] : ['--given', file('given', given)]),
    file('evidence.txt', evidenceText({ ...rx, ...r }, { ...approval, ...a })),
  ];
  const { stdout, status } = spawnSync('sh', [SCRIPT, ...args], { encoding: 'utf8' });
  expect(status).toBe(stdout.startsWith('GENUINE') ? 0 : 1);
  return stdout.trim();
}

/** With the day of the list that it rests on. */
const genuine = () =>
  new RegExp(`^GENUINE ${id}, by the list of revoked certificates of \\w{3} +\\d+ [\\d:]{8} 20\\d\\d GMT$`);

const flipped = (base64: string, at: number, bit = 0): string => {
  const bytes = Buffer.from(base64, 'base64');
  bytes[at]! ^= 1 << bit;
  return bytes.toString('base64');
};

test('A genuine prescription is accepted', () => {
  expect(said()).toMatch(genuine());
});

// One run of the script is about forty of openssl.
test('Whatever byte of the document is another, it is refused', { timeout: 120_000 }, () => {
  const bytes = Buffer.from(rx.document);
  const step = Math.ceil(bytes.length / 4);
  for (let at = 0; at < bytes.length; at += step) {
    const changed = Buffer.from(bytes);
    changed[at]! ^= 1;
    const document = changed.toString('utf8');
    expect([at, said({ rx: { document } })]).toEqual([at, expect.stringMatching(/^REFUSED/)]);
  }
});

test.each<[string, string, () => Show]>([
  [
    'a bit of the doctor’s signature',
    'PRESCRIPTION: the signature does not fit the document',
    () => ({
      rx: { value: flipped(rx.value, 20) },
    }),
  ],
  [
    'a bit of the pharmacist’s signature',
    'APPROVAL: the signature does not fit the document',
    () => ({
      approval: { value: flipped(approval.value, 20) },
    }),
  ],
  [
    'a bit of the doctor’s certificate',
    'PRESCRIPTION: the root has not issued this certificate',
    () => ({
      rx: {
        certificate: pemOf(Uint8Array.from(Buffer.from(flipped(certificateOf(rx), 120), 'base64')).buffer),
      },
    }),
  ],
  [
    'a time stamp of another signature',
    'PRESCRIPTION: the time stamp does not fit the signature',
    () => ({
      rx: { stamp: approval.stamp },
    }),
  ],
  [
    'a pharmacist’s certificate under the prescription',
    'PRESCRIPTION: signed by somebody who is no doctor',
    () => ({
      rx: { certificate: approval.certificate },
    }),
  ],
  [
    'an approval of another text',
    'APPROVAL: the signature does not fit the document',
    () => ({
      approval: { document: approval.document.replace(/"documentSha256":"../, '"documentSha256":"ff') },
    }),
  ],
  ['a day later', 'expired: its validity is over', () => ({ at: world.runtime.now() + DAY_MS })],
  ['what was used or void', 'ended: it was used or made void', () => ({ ended: listOfEnded })],
  [
    'what the pharmacy gave medicine for itself',
    'ended: you have given medicine for it yourself',
    () => ({ given: `other used\n${id} used\n` }),
  ],
  [
    'without a list of used prescriptions',
    'ended: no list of used prescriptions was given',
    () => ({ ended: null }),
  ],
  [
    'a list of used prescriptions with an id taken out',
    'ENDED: the signature does not fit the document',
    () => ({ ended: withoutId(listOfEnded) }),
  ],
  ['a list of used prescriptions that is none', 'malformed: no ENDED', () => ({ ended: 'nothing was used' })],
  [
    'without a list of revoked certificates',
    'crl: no list of revoked certificates was given',
    () => ({ crl: null }),
  ],
  [
    'a list cut off in the middle',
    'crl: not a list',
    () => ({ crl: pemOf(world.runtime.authority.authority.crl(), 'X509 CRL').slice(0, 200) }),
  ],
  [
    'a list that another root has signed',
    'crl: the root has not signed this list',
    () => ({
      crl: pemOf(new MemoryAuthority(world.runtime.now).authority.crl(), 'X509 CRL'),
    }),
  ],
])('%s is refused, and for its own reason', (_what, reason, show) => {
  expect(said(show())).toBe(`REFUSED ${reason}`);
});

/** The list with one id less, under the same signature. */
const withoutId = (text: string): string => {
  const [head = '', body = '', ...rest] = text.split(/(?<=-----BEGIN ENDED-----\n)|(?=-----END ENDED-----)/);
  const document = Buffer.from(body, 'base64').toString('utf8').replace(`"${id}"`, '');
  return [
    head,
    `${Buffer.from(document)
      .toString('base64')
      .match(/.{1,64}/g)!
      .join('\n')}\n`,
    ...rest,
  ].join('');
};

test('A list of used prescriptions is good for an hour, and there is one of a hospital alone', async () => {
  expect(said({ at: world.runtime.now() + 70 * MINUTE_MS })).toBe(
    'REFUSED ended: the list of used prescriptions is too old',
  );
  const tools = systemTools(world.runtime, 'download', 'request');
  expect(await endedListOf('别的医院', tools)).toBeUndefined();
});

test('A doctor’s key signs no list of used prescriptions', async () => {
  const document = Buffer.from(/BEGIN ENDED-----\n([^-]+)/.exec(list)![1]!, 'base64').toString('utf8');
  const forged = await signedWith(rx, { id: 'doctor-y', role: 'doctor', name: '李明' }, document);
  expect(said({ ended: endedText(forged) })).toBe('REFUSED ENDED: signed by somebody who is no institution');
});

const certificateOf = ({ certificate }: Signature) => certificate.replace(/-----[^-]+-----|\s/g, '');

/** The same document, really signed and stamped, with a key of this kind. */
async function signedWith(of: Signature, owner: Parameters<typeof giveKey>[1], document = of.document) {
  const key = giveKey(world.runtime, owner);
  const done = await world.runtime.authority.signer.sign(key, PIN, document);
  if (typeof done === 'string') throw new Error(done);
  return { ...of, ...done, document, certificate: key.certificate, serial: key.serial };
}

test('A list that is too old, or of a day that has not come, is refused with its day', () => {
  expect(said({ at: world.runtime.now() + 8 * DAY_MS })).toMatch(
    /^REFUSED crl: the list of revoked certificates is too old, it is of .* GMT and held until .* GMT$/,
  );
  expect(said({ at: world.runtime.now() - HOUR_MS })).toMatch(
    /^REFUSED crl: the list of revoked certificates is of a later day, .* GMT$/,
  );
});

test('Another doctor’s genuine signature is refused, and a certificate of another root', async () => {
  const other = await signedWith(rx, { id: 'doctor-x', role: 'doctor', name: '赵静' });
  expect(said({ rx: other })).toBe('REFUSED PRESCRIPTION: signed by somebody else than the document names');
  const forger = new CaseWorld(parts);
  const key = giveKey(forger.runtime, { id: DOCTOR_ID, role: 'doctor', name: '李明' });
  const done = await forger.runtime.authority.signer.sign(key, PIN, rx.document);
  if (typeof done === 'string') throw new Error(done);
  expect(said({ rx: { ...done, certificate: key.certificate } })).toBe(
    'REFUSED PRESCRIPTION: the root has not issued this certificate',
  );
});

test('An approval of another prescription is refused: it cannot be replayed', async () => {
  const document = rx.document.replace(`"id":"${id}"`, `"id":"${'f'.repeat(40)}"`);
  const other = await signedWith(rx, { id: DOCTOR_ID, role: 'doctor', name: '李明' }, document);
  expect(said({ rx: other })).toBe('REFUSED approval: of another prescription');
});

test('The same doctor’s newer signature does not carry the approval of the older one', async () => {
  const again = await signedWith(rx, { id: DOCTOR_ID, role: 'doctor', name: '李明' });
  expect(said({ rx: again })).toBe('REFUSED approval: over another signature of the doctor');
});

test('Signed before its certificate was revoked it is still valid; signed afterwards it is refused', async () => {
  world.runtime.time += 5 * MINUTE_MS;
  world.runtime.authority.authority.revoke(rx.serial);
  expect(said()).toMatch(genuine());
  const key = giveKey(world.runtime, { id: DOCTOR_ID, role: 'doctor', name: '李明' });
  world.runtime.authority.authority.revoke(key.serial);
  world.runtime.time += HOUR_MS;
  // Somebody has the key itself, and does not ask whether it was revoked.
  const late = await world.runtime.authority.signPast(key, PIN, rx.document);
  expect(said({ rx: { ...late, certificate: key.certificate } })).toMatch(
    /^REFUSED PRESCRIPTION: the certificate was revoked before it signed, on .* GMT, says the list of .* GMT$/,
  );
});

test('A certificate that was over when it signed is refused', async () => {
  const key = giveKey(world.runtime, { id: DOCTOR_ID, role: 'doctor', name: '李明' });
  const before = world.runtime.time;
  world.runtime.time += 366 * DAY_MS;
  const late = await world.runtime.authority.signPast(key, PIN, rx.document);
  world.runtime.time = before;
  expect(said({ rx: { ...late, certificate: key.certificate } })).toBe(
    'REFUSED PRESCRIPTION: the certificate was not valid when it signed',
  );
});
