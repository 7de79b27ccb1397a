import type { TriagePerson } from '@shared/domain/triage/person';

/** What is read of a long text: its beginning and its end, where the question stands. */
const HEAD = 450;
const TAIL = 150;

/** Ages as one character each, so that 「3岁」 and 「7岁」 are the same to the model: child, youth, adult, middle, old. */
const AGES = ['①', '②', '③', '④', '⑤'] as const;
const ageMark = (age: number): string =>
  age < 14 ? AGES[0] : age < 18 ? AGES[1] : age < 40 ? AGES[2] : age < 65 ? AGES[3] : AGES[4];

/** A surname and up to two more characters before a title: whose name it is must never become a weight. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤裴俞章鲁葛伍申尤毕聂丛焦';
const NAMED = new RegExp(
  `[${SURNAMES}][\\u4e00-\\u9fff]{0,2}?(?:医生|主任|教授|大夫|院长|护士|老师|专家)`,
  'g',
);

/** A text as the model reads it: one width, lower case, names of doctors gone, numbers alike, ages as marks. */
export function plainText(text: string, person: TriagePerson = {}): string {
  const short = text.length > HEAD + TAIL ? `${text.slice(0, HEAD)}。${text.slice(-TAIL)}` : text;
  const plain = short
    .normalize('NFKC')
    .toLowerCase()
    .replace(NAMED, '。')
    .replace(/(\d{1,3})(?:周?岁)/g, (_, years: string) => ageMark(Number(years)))
    .replace(/\d+/g, '0');
  return person.age === undefined ? plain : `${plain}。${ageMark(person.age)}`;
}

/** Pieces of one to four characters within each run of words, each once. */
export function gramsOf(plain: string): ReadonlySet<string> {
  const grams = new Set<string>();
  for (const run of plain.split(/[^\u4e00-\u9fffa-z0-9①②③④⑤]+/))
    for (let at = 0; at < run.length; at += 1)
      for (let length = 1; length <= 4 && at + length <= run.length; length += 1)
        grams.add(run.slice(at, at + length));
  return grams;
}

/** Whether a piece could be part of somebody's name: such a piece is never learned. */
export const looksLikeName = (gram: string): boolean =>
  /(医生|主任|教授|大夫|院长|护士|老师|专家)/.test(gram) &&
  !/^(医生|主任|教授|大夫|院长|护士|老师|专家)$/.test(gram);
