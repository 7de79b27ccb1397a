import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { AccountId, ConsentId } from '../../kernel/ids';
import { EARLIER_TEXTS } from './earlierTexts';
import { TEXT_OF, type ConsentEntry } from './ledger';
import { receiptText, textOf } from './receipt';
import { consentBytes, PRIVACY_NOTICE } from './texts';

/** Every text that was ever published, by what it is. Lines are added here, and none is ever taken out. */
const PUBLISHED = [
  ['privacy_notice', '2026-11-23', '43edd9b45d6e4c2ab64de33449b1d6983e116db6625373c8e2788bdc05717fe1'],
  ['risk_notice', '2026-11-23', '43982e7d68d2d055d8b31896156a7e3230769720510bc4b1192da1a614704cfc'],
  ['guardian_consent', '2026-11-24', '06eac3fc35e156008552ddcac2778a66f755cfaabbc6a9481635bd1c6e01867b'],
  ['proxy_consent', '2026-11-24', '2d551f8e2a956c76f38ac2608f35c605cafc535c3e643f267922d78f6c85738b'],
  ['privacy_notice', '2026-11-24', '745aa502cb37b53a6392cb58143ed460ceb42efe6b85ed94f7186785e4b07f60'],
  ['privacy_notice', '2026-11-24', 'b1f32385e5b127259c10a2f34decdbfd05129669ca1a911deb47a06fcdd3bcd5'],
  ['sensitive_health', '2026-11-24', '91e45194b85f1fd06af00a8dab0fed773c14d8a15c20baf5d8baea28432f8107'],
  ['notifications', '2026-11-24', '29ff096efb7d3ba947fd28fed921fc42502bc23550edcca61687263b2450ce7c'],
  ['call_recording', '2026-11-28', '29fd6442dff571e831bb626df8db9017570bad9dac915aa3bf426e8a661d0fa5'],
  ['record_sharing', '2026-11-28', '386ca2fb5e76650e5a960686f0b04201d3556a2f4c013c7b80b8a150fb6a8a04'],
  ['notifications', '2026-11-28', '9b95c9b1099b7589a2b71e01525d8634093b4b12275261debb4093b694278b93'],
  ['notifications', '2026-11-28.2', '9606393be545fd924fdc609732abd94c211c90642f7f06b519a6afba7c7db2cc'],
  ['risk_notice', '2026-11-29', '5f8b3333a70d39665bd21a43eabac18078a4ab20da9de38b12660b698bcc3731'],
  ['join_notice', '2026-11-24', 'f210efc507c3c532cb99bb8b235ca0d1d41dcdff5c07ecf42af3fb867995979a'],
] as const;

test.each(PUBLISHED)(
  'Whoever agreed to %s of %s can still read that text, word for word',
  (kind, version, sha256) => {
    const text = textOf(sha256);
    expect(text).toMatchObject({ kind, version, sha256 });
    expect(createHash('sha256').update(consentBytes(text!)).digest('hex')).toBe(sha256);
  },
);

test('Every text that stands today is among those that were published, and none stands twice', () => {
  const all = [...Object.values(TEXT_OF), ...EARLIER_TEXTS].map(({ sha256 }) => sha256);
  expect(all.toSorted()).toEqual(PUBLISHED.map(([, , sha256]) => sha256).toSorted());
});

test('A receipt has the text of the version that was agreed to beside that of the next', () => {
  const older = EARLIER_TEXTS.find(({ kind }) => kind === 'privacy_notice')!;
  const entry = (id: string, { version, sha256 }: typeof older): ConsentEntry => ({
    ...{ id: ConsentId.parse(id), accountId: AccountId.parse('a'), purpose: 'service', action: 'given' },
    ...{ version, sha256, at: 1 },
  });
  const receipt = receiptText([entry('2', PRIVACY_NOTICE), entry('1', older)], new Map(), 2);
  for (const text of [older, PRIVACY_NOTICE])
    expect(receipt).toContain(
      [`附：SHA-256 ${text.sha256} 的文本`, text.title, ...text.paragraphs].join('\n'),
    );
});
