import { expect, test } from 'vitest';
import { demoDrugs } from '../../../scripts/seed/drugs/demoDrugs';
import { whyNotOnline } from './banned';
import { ControlClass } from './drug';

const TABLET = { form: '片剂', control: 'ordinary' as const };
const of = (atc: string) => [{ atc, name: '某药' }];

test.each(ControlClass.options.filter((it) => it !== 'ordinary'))(
  'the class %s is never online',
  (control) => {
    expect(whyNotOnline({ ...TABLET, control, substances: of('C08CA01') })).toBeDefined();
  },
);

test.each([
  ['吗啡', 'N02AA01'],
  ['曲马多', 'N02AX02'],
  ['可待因', 'R05DA04'],
  ['地西泮', 'N05BA01'],
  ['唑吡坦', 'N05CF02'],
  ['苯巴比妥', 'N03AA02'],
  ['哌甲酯', 'N06BA04'],
  ['伪麻黄碱', 'R01BA02'],
  ['麻黄碱', 'R03CA02'],
  ['右美沙芬', 'R05DA09'],
  ['米非司酮', 'G03XB01'],
  ['睾酮', 'G03BA03'],
  ['流感疫苗', 'J07BB02'],
  ['人血白蛋白', 'B05AA01'],
  ['放射性碘', 'V10XA01'],
  ['亚砷酸', 'L01XX27'],
])('%s is not online, though the import calls it ordinary', (_name, atc) => {
  expect(whyNotOnline({ ...TABLET, substances: of(atc) })).toBeDefined();
  expect(whyNotOnline({ ...TABLET, substances: [...of('N02BE01'), ...of(atc)] })).toBeDefined();
});

test('injections are not online, but for what diabetics inject at home', () => {
  expect(whyNotOnline({ ...TABLET, form: '注射剂', substances: of('J01DD04') })).toMatchObject({
    words: '注射剂（降糖类除外）',
  });
  expect(whyNotOnline({ ...TABLET, form: '注射剂', substances: of('A10AE04') })).toBeUndefined();
  expect(whyNotOnline({ ...TABLET, form: '注射剂', substances: of('A10BJ02') })).toBeUndefined();
});

test('nothing in the demo catalogue is banned, and every drug in it is another', () => {
  const drugs = demoDrugs().map(({ drug }) => drug);
  expect(drugs.filter((it) => whyNotOnline(it))).toEqual([]);
  expect(drugs.length).toBeGreaterThanOrEqual(200);
  expect(new Set(drugs.map(({ genericName, strength }) => genericName + strength)).size).toBe(drugs.length);
});
