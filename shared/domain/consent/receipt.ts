import { clockText, shanghai } from '../../kernel/time';
import type { ConsentEntry } from './ledger';
import { PURPOSES } from './purposes';

const when = (at: number): string => {
  const { day, minute } = shanghai(at);
  return `${day} ${clockText(minute)}`;
};

/** 同意凭据: what was agreed to and withdrawn when, with the digest of each text, to be kept by the person. */
export const receiptText = (entries: readonly ConsentEntry[], now: number): string =>
  [
    '同意凭据',
    `出具时间：${when(now)}（北京时间）`,
    '每条同意所对应的文本可以用 SHA-256 校验：标题和各段正文，每段一行，UTF-8。',
    ...entries.flatMap(({ at, purpose, action, version, sha256 }) => [
      '',
      `${when(at)}　${action === 'given' ? '同意' : '撤回'}《${PURPOSES[purpose].text.title}》`,
      `版本 ${version}`,
      `SHA-256 ${sha256}`,
    ]),
    ...(entries.length === 0 ? ['', '没有同意或撤回的记录。'] : []),
  ].join('\n');
