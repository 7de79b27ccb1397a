import { beforeEach, describe, expect, test } from 'vitest';
import { sendMessage } from '@shared/contracts/consultation';
import { exportMine } from '@shared/contracts/rights';
import { commitmentOf } from '@shared/domain/audit/chain';
import type { Message } from '@shared/domain/consultation/message';
import { CASE_ID, CaseWorld, DOCTOR_ID, PATIENT_ID, PICTURES, RECORD } from '../../testing/caseWorld';
import { implementations } from '../../testing/catalogue';
import { digestOf } from '../_runtime/digest';
import { fieldRegister } from '../_runtime/fieldRegister';
import { tables, type TableName } from '../_runtime/tables';

const person = { patientId: PATIENT_ID };

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld({ actions: implementations });
});
const must = async <T>(asked: Promise<{ ok: true; value: T } | { ok: false; code: string }>): Promise<T> => {
  const reply = await asked;
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
};

/** A visit that is over, with two words and a picture said in it. */
async function treated(): Promise<void> {
  world.given('in_progress');
  const text = (words: string) => ({ kind: 'text' as const, text: words });
  const picture = { kind: 'picture' as const, pictureId: PICTURES.patient };
  const ofCase = { consultationId: CASE_ID };
  await must(world.ask(sendMessage, { ...ofCase, body: text('您好') }, 'doctor'));
  await must(world.ask(sendMessage, { ...ofCase, body: text('咳嗽') }, 'patient'));
  await must(world.ask(sendMessage, { ...ofCase, body: picture }, 'patient'));
  await must(world.close());
}
/** Fields that rows are sorted by. */
const TIMES = [
  ...['at', 'createdAt', 'takenAt', 'startsAt', 'joinedAt', 'issuedAt', 'stampedAt', 'startedAt'],
  ...['proposedAt', 'savedAt', 'uploadedAt', 'sentAt', 'from', 'until'],
];
/** Tables with an account, a person or a case in them that are not copied as they are, and why. */
const NOT_COPIED: Partial<Record<TableName, string>> = {
  doctors: 'the public card of whoever treated; a doctor’s own is in `office` of their account',
  ownNumbers: 'a keyed digest that only says which account a number belongs to; the number is in the person',
  pharmacists: 'public papers of a member of staff, found by staff id',
  institutions: 'public papers of an institution',
  slots: 'a doctor’s calendar; the time of a visit is in the visit',
  pictures: 'bytes; each is named in `files` of its case with an address',
  uploads: 'a path for an hour, until a file has come',
  outsideSlips: 'the digest of a code that was handed out; that it was is in the prescription',
};

describe('Whoever asks for a copy', () => {
  test('gets everything about their persons, with a hash, and salts that let every text be checked', async () => {
    await treated();
    const { part, sha256 } = await must(world.ask(exportMine, {}, 'patient'));
    expect(digestOf(part)).toBe(sha256);
    expect(part.persons).toMatchObject([{ name: '王芳' }]);
    const [visit] = part.cases as unknown as [
      { messages: Message[]; record: { body: object }; payment: object; files: object[] },
    ];
    expect(visit.record.body).toEqual(RECORD);
    expect(visit.messages).toHaveLength(4);
    expect(visit.files).toMatchObject([{ id: PICTURES.patient, sha256: 'sha256-of-patient' }]);
    for (const { body, salt, commitment } of visit.messages)
      expect(commitmentOf(body, salt, digestOf)).toBe(commitment);
    expect(JSON.stringify(part)).not.toContain('openid-doctor');
    expect(JSON.stringify([...world.runtime.store.rows.audits])).not.toContain('王芳');
  });

  test('gets every row there is about them, or it is said why not', async () => {
    await treated();
    const { rows } = world.runtime.store;
    const { accountId, paymentId } = world.stored()!;
    const names = (Object.keys(tables) as TableName[]).filter((it) =>
      ['accountId', 'patientId', 'consultationId'].some((field) => field in fieldRegister[it]),
    );
    const at = Object.fromEntries(TIMES.map((field) => [field, 1]));
    for (const name of names.filter((it) => it !== 'consultations' && it !== 'patients' && it !== 'payments'))
      rows[name].set(
        CASE_ID as never,
        {
          ...{ id: CASE_ID, accountId, ...person, consultationId: CASE_ID, doctorId: DOCTOR_ID, ...at },
          ...{ state: 'signed', kind: 'weight', parcelId: CASE_ID, seq: 99, body: {}, amended: {}, seats: 1 },
          // Where only some fields are shown, one of those has to speak for the row.
          ...{ guests: `mark-${name}`, mark: `mark-${name}`, stoppedAt: `mark-${name}` },
        } as never,
      );
    const account = rows.accounts.get(accountId)!;
    rows.accounts.set(accountId, { ...account, devices: { [CASE_ID]: 1 } as never });
    const payment = rows.payments.get(paymentId)!;
    rows.payments.set(paymentId, { ...payment, description: 'mark-payments' });
    const { part } = await must(world.ask(exportMine, {}, 'patient'));
    const copy = JSON.stringify(part);
    expect(names.filter((it) => !copy.includes(`mark-${it}"`)).toSorted()).toEqual(
      [...Object.keys(NOT_COPIED), 'consultations', 'patients'].toSorted(),
    );
  });

  test('gets their own card and texts, who is a doctor', async () => {
    world.runtime.openid = 'openid-doctor';
    const press = { action: 'rights.export', as: 'patient', input: {}, requestKey: 'copy-of-a-doctor' };
    const copy = (await world.main(press, {})) as { value: { part: { account: object } } };
    expect(copy.value.part.account).toMatchObject({ office: { doctor: { name: '李明' } } });
  });

  test('leaves nothing out where there is more than one page of it', async () => {
    await treated();
    const { accountId } = world.stored()!;
    for (let n = 0; n < 1200; n += 1)
      world.runtime.store.rows.measurements.set(`m-${n}`, {
        ...{ id: `m-${n}`, accountId, ...person, kind: 'weight', takenAt: Math.floor(n / 7), savedAt: n },
        value: { kind: 'weight', kg: 60 },
      } as never);
    const { part } = await must(world.ask(exportMine, {}, 'patient'));
    const [{ measurements }] = part.persons as unknown as [{ measurements: { id: string }[] }];
    expect(new Set(measurements.map(({ id }) => id)).size).toBe(1200);
  });

  test('gets nothing of others, and no draft of a doctor', async () => {
    world.given('in_progress');
    world.runtime.store.rows.records.set(CASE_ID, {
      ...{ id: CASE_ID, accountId: world.stored()!.accountId, ...person, doctorId: DOCTOR_ID },
      ...{ state: 'draft', body: RECORD, savedAt: 0 },
    });
    const mine = await must(world.ask(exportMine, {}, 'patient'));
    expect(mine.part.cases[0]).not.toHaveProperty('record');
    const theirs = await must(world.ask(exportMine, {}, 'stranger'));
    expect([theirs.part.persons, theirs.part.cases]).toEqual([[], []]);
  });

  test('gets many cases in parts, each once', async () => {
    for (let at = 0; at < 45; at += 1) world.given('expired', { id: `case-${at}` as never });
    const seen: unknown[] = [];
    let cursor: string | undefined;
    do {
      const asked = world.ask(exportMine, cursor === undefined ? {} : { cursor }, 'patient');
      const { part, nextCursor } = await must(asked);
      seen.push(...part.cases.map((it) => (it['consultation'] as { id: string }).id));
      cursor = nextCursor;
    } while (cursor !== undefined);
    expect([seen.length, new Set(seen).size]).toEqual([45, 45]);
    expect(await world.ask(exportMine, { cursor: 'x' }, 'patient')).toMatchObject({
      code: 'list.cursor_invalid',
    });
  });
});
