import { clockText, shanghai } from '../../kernel/time';
import { EARLIER_TEXTS } from './earlierTexts';
import { TEXT_OF, type ConsentEntry } from './ledger';
import type { ConsentText } from './texts';

const when = (at: number): string => {
  const { day, minute } = shanghai(at);
  return `${day} ${clockText(minute)}`;
};

/** What somebody who reads the receipt knows persons and doctors by. */
export type Names = ReadonlyMap<string, string>;

const aboutText = ({ patientId, consultationId, doctorId }: ConsentEntry, names: Names): string[] =>
  [
    patientId && `就诊人 ${names.get(patientId) ?? '（已删除）'}`,
    doctorId && `医生 ${names.get(doctorId) ?? '（已不在本院）'}`,
    consultationId && `问诊编号 ${consultationId}`,
  ].filter((it) => it !== undefined);

/** The text with this hash, as it stands now or as it stood when it was agreed to. */
export const textOf = (sha256: string): ConsentText | undefined =>
  [...Object.values(TEXT_OF), ...EARLIER_TEXTS].find((it) => it.sha256 === sha256);

/** 同意凭据: what was agreed to and withdrawn when, with the digest of each text and, below, the texts themselves, to be kept by the person. */
export const receiptText = (entries: readonly ConsentEntry[], names: Names, now: number): string =>
  [
    '同意凭据',
    `出具时间：${when(now)}（北京时间）`,
    '每条同意所对应的文本可以用 SHA-256 校验：标题和各段正文，每段一行，UTF-8。',
    ...entries.flatMap((it) => [
      '',
      `${when(it.at)}　${it.action === 'given' ? '同意' : '撤回'}《${(textOf(it.sha256) ?? TEXT_OF[it.purpose]).title}》`,
      ...aboutText(it, names),
      `版本 ${it.version}`,
      `SHA-256 ${it.sha256}`,
    ]),
    ...(entries.length === 0 ? ['', '没有同意或撤回的记录。'] : []),
    ...[...new Set(entries.map(({ sha256 }) => sha256))].flatMap((sha256) => {
      const text = textOf(sha256);
      return text ? ['', `附：SHA-256 ${sha256} 的文本`, text.title, ...text.paragraphs] : [];
    }),
  ].join('\n');
