import { lexiconWords } from '../lexicon/lexicon';
import type { Question } from '../questions/questions';

/**
 * Words that say nothing of medicine. Together with pieces of the question itself they are all that another way of
 * saying it may be made of: what is on neither list cannot be shown, so no disease, drug or dose can.
 */
const PLAIN =
  '请 请问 问 您 您的 现在 这次 这会儿 最近 平时 一般 是 是不是 是否 有 有没有 觉得 感觉 感到 哪 哪里 哪儿 哪种 哪一种 哪些 哪个 地方 位置 部位 什么 什么样 什么样的 怎样 怎么样 什么时候 时候 情况 还是 或 或者 或是 和 跟 与 主要 大概 一下 想 想问 告诉 我们 能 能不能 可以 方便 说 说说 说一下 看看 看 一点 点 的 了 吗 呢 在 比较 更 像 最像 接近 最接近 一种 种 里 个 几个 多久 从 开始 到 给 谁 大人 孩子 自己 家里人 家人 也 都 其中 下面 以下 样子 不舒服 难受 问题 选一个';
const plain = new Set(PLAIN.split(' '));
const LONGEST_PLAIN = Math.max(...[...plain].map((it) => it.length));

/** Words of the lexicon, so that two harmless pieces cannot make a harmful word. */
const medicalWords = () => lexiconWords().filter((word) => word.length >= 2 && !plain.has(word));
/** Made when the first is wanted: most hospitals let no model rephrase anything. */
let medical: readonly string[] | undefined;
const LEAST = 5;
const MOST = 60;

/**
 * Whether this is the same question in other words, and nothing else: one question, made only of pieces of the original
 * and its answers (two characters or more) and of plain words, without a medical word that the original does not have.
 */
export function isSafe(said: string, { text, options }: Pick<Question, 'text' | 'options'>): boolean {
  if (said.length < LEAST || said.length > MOST || said === text) return false;
  if (!/^[\u4e00-\u9fff，、]+？$/.test(said)) return false;
  const original = [text, ...options.map(({ label }) => label)].flatMap((it) =>
    it.split(/[^\u4e00-\u9fff]+/),
  );
  const has = (piece: string) => original.some((it) => it.includes(piece));
  const clauses = said.slice(0, -1).split(/[，、]/);
  if (!clauses.every((clause) => clause !== '' && isCovered(clause, has))) return false;
  medical ??= medicalWords();
  return !medical.some((word) => said.includes(word) && !has(word));
}

/**
 * Whether a clause can be laid without a gap from plain words and pieces of the original. Two pieces never touch: a plain
 * word stands between, so that they cannot join into a name (关节, 扭伤).
 */
function isCovered(clause: string, has: (piece: string) => boolean): boolean {
  const endsPlain = [true];
  const endsWithPiece = [false];
  for (let end = 1; end <= clause.length; end += 1) {
    const starts = [...Array(end).keys()];
    endsPlain[end] = starts.some(
      (from) =>
        (endsPlain[from] || endsWithPiece[from]) &&
        end - from <= LONGEST_PLAIN &&
        plain.has(clause.slice(from, end)),
    );
    endsWithPiece[end] = starts.some(
      (from) => endsPlain[from] && end - from >= 2 && has(clause.slice(from, end)),
    );
  }
  return endsPlain[clause.length]! || endsWithPiece[clause.length]!;
}
