import { drugKeysOf } from '../cloudfunctions/_runtime/drugKeys';
import { demoDrugs } from '../scripts/seed/drugs/demoDrugs';
import { whyNotOnline } from '../shared/domain/drug/banned';
import { DRUGS_PER_PART, type Drug } from '../shared/domain/drug/drug';
import { drugsOf, searchDrugs, shelf, storedDrugs, type SearchableDrug } from '../shared/domain/drug/search';
import { DrugId } from '../shared/kernel/ids';
import { quantile, round, table } from './measure';

const DRUGS = 30_000;
const TURNS = 40;

const MAKERS = '华北 华东 华南 西南 东北 西北 长江 黄河 珠江 泰山'.split(' ');
const TRADE = '安 康 宁 舒 平 欣 达 利 泰 和 诺 立'.split(' ');

/** A catalogue as a large hospital group has it: every demo drug from many makers, under many trade names. */
function generated(): SearchableDrug[] {
  const demo = demoDrugs();
  return Array.from({ length: DRUGS }, (_, n) => {
    const { drug } = demo[n % demo.length]!;
    const copy = Math.floor(n / demo.length);
    const [a, b] = [TRADE[copy % TRADE.length]!, TRADE[Math.floor(copy / TRADE.length) % TRADE.length]!];
    const tradeName = `${a}${drug.substances[0]!.name.slice(0, 1)}${b}`;
    const named = {
      ...drug,
      id: DrugId.parse(`generated-${n}`),
      ...{ tradeName, maker: `${MAKERS[copy % MAKERS.length]!}制药${copy}厂` },
    };
    return { drug: named, keys: drugKeysOf(named) };
  });
}

/** What doctors type, letter by letter and whole: rare and common, Chinese and pinyin, one word and two, and nothing. */
const TYPED = [
  ...['氨', '氨氯', '氨氯地平', '苯磺酸氨氯地平片', '片', '胶囊', '缓释片', '盐酸', '二甲双胍', '安地平'],
  ...['a', 'p', 'aldp', 'bhsaldp', 'ysejsg', 'anlv', 'anlvdiping', 'erjiashuanggua', 'pian', 'yansuan'],
  ...['地平 片', 'ys pian', '没有这种药', 'zzzz', 'qqq www'],
];

/** How long a doctor waits for the list under a word, and what the first search of an instance costs. */
export function drugSearch(): Promise<string> {
  const rows = generated();
  const parts = Array.from({ length: DRUGS / DRUGS_PER_PART }, (_, n) =>
    storedDrugs(rows.slice(n * DRUGS_PER_PART, (n + 1) * DRUGS_PER_PART)),
  );
  const from = performance.now();
  const read = parts.flatMap(drugsOf);
  const parsed = performance.now();
  const places = shelf(read);
  const ready = performance.now();
  const taken: number[] = [];
  // Nothing is remembered between two searches, as an instance would: each finds what the first one of an instance does.
  const asFirst = { limit: 20, mayFind: (drug: Drug) => !whyNotOnline(drug) };
  const byWord = new Map<string, number[]>(TYPED.map((text) => [text, []]));
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const text of TYPED) {
      const start = performance.now();
      searchDrugs(places, text, asFirst);
      const ms = performance.now() - start;
      // The first turns compile the code.
      if (turn < 5) continue;
      taken.push(ms);
      byWord.get(text)?.push(ms);
    }
  const worst = [...byWord]
    .map(([text, all]) => [text, quantile(all, 0.5)] as const)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3);
  const megabytes = parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0) / 1024 / 1024;
  return Promise.resolve(
    [
      table(
        ['drugs', 'searches', 'p50 ms', 'p99 ms', 'slowest ms'],
        [
          [
            places.length,
            taken.length,
            round(quantile(taken, 0.5), 2),
            round(quantile(taken, 0.99), 2),
            round(Math.max(...taken), 2),
          ],
        ],
      ),
      `Slowest words, by their median: ${worst.map(([text, ms]) => `「${text}」 ${round(ms, 2)} ms`).join(', ')}.`,
      `The first search of an instance also reads ${parts.length} parts (${round(megabytes)} MB) out of their stored form in ${round(parsed - from, 0)} ms, and sets up the shelf in ${round(ready - parsed, 0)} ms; fetching them from the database comes on top. What is found is looked up in the bans, and is in the figures above.`,
    ].join('\n\n'),
  );
}
