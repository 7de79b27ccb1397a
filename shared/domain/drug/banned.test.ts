import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ATC_NAMES } from '../../../scripts/seed/drugs/atc';
import {
  demoDrugs,
  offlineDrugs,
  otherDrugs,
  sourcesOf,
  UNCHECKED,
} from '../../../scripts/seed/drugs/demoDrugs';
import { ESSENTIAL_ENTRIES, essentialEntryOf, inMg } from '../../../scripts/seed/drugs/essentialList';
import { INSURANCE_ENTRIES, insuranceEntryOf } from '../../../scripts/seed/drugs/insuranceList';
import { LEAFLETS } from '../../../scripts/seed/drugs/leaflets';
import { SOURCES } from '../../../scripts/seed/drugs/sources';
import { whyNotOnline } from './banned';
import { ControlClass } from './drug';
import { routeOf } from './routes';

/** Not in the national list, or not in the form of the demo. */
const UNLISTED =
  '枯草杆菌二联活菌颗粒 复方消化酶胶囊 双氯芬酸二乙胺乳胶剂 枸橼酸西地那非片 屈螺酮炔雌醇片 克霉唑阴道片 西地碘含片';

type Judged = Parameters<typeof whyNotOnline>[0];
const TABLET: Judged = {
  ...{ form: '片剂', control: 'ordinary', genericName: '某药片', approvalNumber: '国药准字H00000000' },
  substances: [{ atc: 'C08CA01', name: '某药' }],
};
/** As a careless import would have it: an ordinary tablet with the code of something harmless. */
const named = (genericName: string): Judged => ({ ...TABLET, genericName });
const coded = (atc: string): Judged => ({ ...TABLET, substances: [{ atc, name: '某药' }] });

test.each(ControlClass.options.filter((it) => it !== 'ordinary'))(
  'the class %s is never online',
  (control) => {
    expect(whyNotOnline({ ...TABLET, control })).toBeDefined();
  },
);

/** Names out of the national lists, class by class, written down apart from the patterns that catch them. */
const BY_CLASS: Readonly<Record<string, string>> = {
  麻醉药品:
    '硫酸吗啡缓释片 盐酸吗啡片 磷酸可待因片 复方磷酸可待因口服溶液 盐酸哌替啶片 芬太尼透皮贴剂 枸橼酸舒芬太尼片 盐酸羟考酮缓释片 氨酚羟考酮片 盐酸美沙酮片 盐酸氢吗啡酮片 阿片酊 布桂嗪片 复方甘草片 盐酸二氢埃托啡舌下片 复方地芬诺酯片 奥赛利定片 丁丙诺啡透皮贴剂 丁丙诺啡舌下片 氢可酮布洛芬片 福尔可定口服溶液 复方樟脑酊',
  精神药品:
    '盐酸曲马多缓释片 氨酚曲马多片 地西泮片 氯硝西泮片 劳拉西泮片 奥沙西泮片 硝西泮片 阿普唑仑片 艾司唑仑片 三唑仑片 咪达唑仑片 瑞马唑仑片 酒石酸唑吡坦片 佐匹克隆片 右佐匹克隆片 扎来普隆胶囊 苯巴比妥片 司可巴比妥钠胶囊 异戊巴比妥片 盐酸哌甲酯缓释片 莫达非尼片 匹莫林片 安钠咖片 芬氟拉明片 地佐辛片 酒石酸布托啡诺鼻喷剂 盐酸喷他佐辛片 纳呋拉啡口崩片 苏沃雷生片 吡仑帕奈片 甲丙氨酯片 氢溴酸右美沙芬片 水合氯醛糖浆 艾司氯胺酮鼻喷剂 羟丁酸钠口服溶液 氯卡色林片',
  药品类易制毒化学品:
    '盐酸麻黄碱片 盐酸伪麻黄碱片 氨酚伪麻美芬片 复方盐酸伪麻黄碱缓释胶囊 布洛伪麻片 氯雷伪麻缓释片 酚麻美敏盐酸伪麻黄碱片 盐酸麻黄素滴鼻液 盐酸甲基麻黄碱片 麦角胺咖啡因片 马来酸麦角新碱片',
  医疗用毒性药品:
    'A型肉毒毒素 亚砷酸氯化钠 三氧化二砷 硝酸士的宁 水杨酸毒扁豆碱 砒霜 生马钱子 生川乌 生草乌 生半夏 雄黄 蟾酥 轻粉 斑蝥',
  放射性药品:
    '碘[131I]化钠口服溶液 碘〔125I〕密封籽源 锝[99mTc]替曲膦 氟[18F]脱氧葡糖 氯化锶[89Sr] 放射性碘胶囊',
  疫苗: '流感病毒裂解疫苗 重组乙型肝炎疫苗 九价人乳头瘤病毒疫苗 口服脊髓灰质炎减毒活疫苗 破伤风类毒素',
  血液制品: '人血白蛋白 静注人免疫球蛋白 乙型肝炎人免疫球蛋白 人凝血因子Ⅷ 人凝血酶原复合物 人纤维蛋白原',
  注射剂:
    '注射用头孢曲松钠 地塞米松磷酸钠注射液 氯化钠注射液 葡萄糖输液 注射用青霉素钠 维生素B12注射液 低分子肝素钠注射液 硫酸镁注射液',
  蛋白同化制剂和肽类激素:
    '十一酸睾酮软胶囊 司坦唑醇片 达那唑胶囊 苯丙酸诺龙 美雄酮片 替勃龙片 重组人生长激素 重组人促红素 绒促性素 尿促性素 醋酸曲普瑞林 醋酸亮丙瑞林',
  终止妊娠药品: '米非司酮片 复方米非司酮片 米索前列醇片 卡前列甲酯栓 地诺前列酮栓',
  网络禁售的高风险药:
    '地高辛片 磷酸丙吡胺片 硫酸奎尼丁片 盐酸哌唑嗪片 盐酸普鲁卡因胺片 盐酸普罗帕酮片 盐酸胺碘酮片 硫酸奎宁片 氨茶碱片 胆茶碱片 盐酸异丙肾上腺素气雾剂 苯妥英钠片 卡马西平片 拉莫三嗪片 达比加群酯胶囊 华法林钠片 替格瑞洛片 西洛他唑片 扑米酮片 碳酸锂片 七氟烷 异氟烷 恩氟烷 地氟烷 秋水仙碱片 醋酸环丙孕酮片 雌二醇片 法罗培南钠片 夫西地酸片 伏立康唑片 利奈唑胺片 苹果酸奈诺沙星胶囊 泊沙康唑口服混悬液 头孢地尼胶囊 伊曲康唑胶囊 左奥硝唑片 头孢泊肟酯片',
  中药配方颗粒: '黄芪配方颗粒 当归中药配方颗粒',
};

describe.each(Object.entries(BY_CLASS))(
  '%s: known by name, whatever code and class the import gives it',
  (_class, names) => {
    test.each(names.split(' '))('%s', (name) => {
      expect(whyNotOnline(named(name))?.source.length).toBeGreaterThan(3);
      expect(whyNotOnline({ ...TABLET, tradeName: name })).toBeDefined();
    });
  },
);

/** One drug, written so that a list of names alone would not know it. */
const ODD = [
  ...[
    '曲 马 多片',
    '盐酸曲·马多片',
    '曲　马　多缓释片',
    '（曲）马多',
    '曲-马-多',
    '鹽酸曲馬多',
    '曲\u200d马多片',
  ],
  ...[
    '麻黃鹼片',
    '伪　麻黄碱',
    '磷酸可 待 因片',
    '氨酚待因片',
    '洛芬待因片',
    '地 西 泮',
    '阿普唑侖片',
    '地高 辛片',
  ],
  ...['氨麻美敏片', '酚麻美敏片', '可愈糖浆', '去痛片', '丙种球蛋白', '注 射 用头孢', 'ＨＰＶ疫 苗'],
  ...['tramadol', 'qumaduo', 'Diazepam Tablets', 'ＭＯＲＰＨＩＮＥ', 'dixipan pian'],
];
test.each(ODD)('「%s」 is known all the same', (name) => {
  expect(whyNotOnline(named(name))).toBeDefined();
});

test.each([
  '美施康定',
  '奥施康定',
  '奇曼丁',
  '舒乐安定',
  '佳静安定',
  '利他林',
  '新康泰克',
  'Tramadol',
  'VALIUM diazepam',
])('the trade name %s is known beside a harmless generic name', (tradeName) => {
  expect(whyNotOnline({ ...TABLET, tradeName })).toBeDefined();
});

test('a single drug of the list does not become a mixture by a second substance in the sheet', () => {
  const substances = [
    { atc: 'C01AA05', name: '地高辛' },
    { atc: 'A12BA01', name: '氯化钾' },
  ];
  expect(whyNotOnline({ ...named('地高辛片'), substances })).toBeDefined();
  expect(whyNotOnline({ ...named('华法林钠片'), substances })).toBeDefined();
  expect(whyNotOnline({ ...named('某复方地高辛氯化钾片'), substances })).toBeUndefined();
});

test('a code in small letters is the same code', () => {
  expect(whyNotOnline(coded('n02ax02'))).toBeDefined();
});

test.each(
  'N02AA01 N02AX02 R05DA04 N05BA01 N05CF02 N05CJ01 N03AA02 N06BA04 R01BA02 R01BA52 R03CA02 R05DA09 G03XB01 G03BA03 J07BB02 B05AA01 J06BA02 B02BD02 V10XA01 V09FX02 L01XX27 M03AX01 H01AC01 B03XA01 N01AX03 N02CA02 B01AA03 C01AA05 J02AC02'.split(
    ' ',
  ),
)('the code %s is banned, alone and beside a harmless one where the law says so', (atc) => {
  expect(whyNotOnline(coded(atc))).toBeDefined();
});

test('a mixture that hides a banned substance behind a harmless one is banned', () => {
  for (const atc of ['R01BA02', 'N02AX02', 'R05DA04', 'N03AA02'])
    expect(
      whyNotOnline({
        ...TABLET,
        substances: [
          { atc: 'N02BE01', name: '某' },
          { atc, name: '某' },
        ],
      }),
    ).toBeDefined();
});

test('what a hospital makes itself is known by its number', () => {
  expect(whyNotOnline({ ...TABLET, approvalNumber: '京药制字Z20053000' })).toMatchObject({
    words: '医疗机构制剂',
  });
});

test('injections are not online, but for what diabetics inject at home', () => {
  const injected = (atc: string) => ({ ...coded(atc), form: '注射剂' });
  expect(whyNotOnline(injected('J01DD04'))).toMatchObject({ words: '注射剂（降糖类除外）' });
  expect(whyNotOnline(injected('A10AE04'))).toBeUndefined();
  expect(whyNotOnline(injected('A10BJ02'))).toBeUndefined();
  expect(whyNotOnline({ ...named('某某注射液'), form: '溶液剂' })).toBeDefined();
});

test('the list spares mixtures of its single drugs, antibacterials for the skin, and ephedra in Chinese medicine', () => {
  expect(whyNotOnline({ ...named('夫西地酸乳膏'), form: '乳膏剂' })).toBeUndefined();
  const two = [
    { atc: 'G03HB01', name: '环丙孕酮' },
    { atc: 'G03AA', name: '炔雌醇' },
  ];
  expect(whyNotOnline({ ...named('炔雌醇环丙孕酮片'), substances: two })).toBeUndefined();
  expect(whyNotOnline(named('麻黄止嗽丸'))).toBeUndefined();
  for (const name of ['二甲双胍片', '多西他赛', '氨溴索口服溶液', '茶碱缓释片', '屈螺酮炔雌醇片'])
    expect({ name, why: whyNotOnline(named(name)) }).toEqual({ name, why: undefined });
});

test('nothing in the demo catalogue is banned, every drug in it is another, and every route has its words', () => {
  const drugs = demoDrugs().map(({ drug }) => drug);
  expect(drugs.filter((it) => whyNotOnline(it))).toEqual([]);
  expect(drugs.length).toBeGreaterThanOrEqual(200);
  expect(new Set(drugs.map(({ genericName }) => genericName)).size).toBe(drugs.length);
  expect(drugs.flatMap(({ routes }) => routes).filter((it) => !routeOf(it))).toEqual([]);
});

describe('every fact of a demo drug has a source', () => {
  const FACTS =
    '通用名 剂型 规格 途径 成分 含量 处方类别 管理类别 医保类别 贮藏 抗菌药 包装 批准文号 厂家 价格'.split(
      ' ',
    );
  const drugs = demoDrugs().map(({ drug }) => drug);

  test.each(drugs.map((it) => [it.genericName, it] as const))('%s', (_name, drug) => {
    const sources = sourcesOf(drug);
    const told = sources.map(([facts]) => facts).join('、');
    for (const fact of FACTS) expect(told.split('、')).toContain(fact);
    for (const [facts, source] of sources) {
      expect(source).not.toContain(UNCHECKED);
      // A document that was read, with its address and the day, or the rule that decides.
      expect(SOURCES.some(({ short }) => source.startsWith(short))).toBe(true);
      expect(drug.source).toContain(`${facts}：${source}`);
    }
    expect(drug.approvalNumber + drug.maker).toMatch(/演示.*演示/);
  });

  test('every source is named with its address and the day it was read, and none for nothing', () => {
    const told = drugs.map((it) => it.source).join('；');
    for (const { short, full, readOn } of SOURCES) {
      expect({ short, isUsed: told.includes(short) }).toEqual({ short, isUsed: true });
      expect(full.length).toBeGreaterThan(short.length);
      expect(readOn).toMatch(/^2026-11-\d\d$/);
    }
    expect(new Set(SOURCES.map(({ short }) => short)).size).toBe(SOURCES.length);
    // Nothing was copied that no drug needs.
    const needed = new Set(drugs.map((it) => essentialEntryOf(it)));
    expect(ESSENTIAL_ENTRIES.filter((it) => !needed.has(it))).toEqual([]);
    const codes = new Set(drugs.flatMap(({ substances }) => substances.map(({ atc }) => atc)));
    expect([...ATC_NAMES.keys()].filter((it) => !codes.has(it))).toEqual([]);
    expect(
      Object.keys(LEAFLETS).filter((it) => !drugs.some(({ genericName }) => genericName === it)),
    ).toEqual([]);
  });

  test('what needs no prescription stands in a list of it or has a leaflet that says so; everything else is 处方药', () => {
    for (const { genericName, rxClass } of drugs) {
      const isOtc = /非处方|第\d+号/.test(LEAFLETS[genericName]?.rx ?? '');
      expect({ genericName, isOtc: rxClass !== 'rx' }).toEqual({ genericName, isOtc });
    }
  });

  test('how much is in one unit is what the strength says', () => {
    for (const { genericName, strength, substances } of drugs) {
      const whole = Number(inMg(strength));
      if (Number.isNaN(whole) || substances.length > 1 || genericName.startsWith('多巴丝肼')) continue;
      expect({ genericName, amount: substances[0]?.amount }).toEqual({ genericName, amount: whole });
    }
  });
});

test('name, form and 医保类别 of every demo drug are as one entry of the national list has them, and no entry is there for nothing', () => {
  const drugs = [...demoDrugs().map(({ drug }) => drug), ...offlineDrugs(), ...otherDrugs()];
  const used = new Set<string>();
  for (const { genericName, form, insurance } of drugs) {
    const entry = insuranceEntryOf(genericName, form);
    expect({ genericName, insurance }).toEqual({ genericName, insurance: entry?.level ?? 'none' });
    if (entry) used.add(`${entry.form}|${entry.name}`);
  }
  const listed = INSURANCE_ENTRIES.trim()
    .split('\n')
    .flatMap((line) => {
      const [form, , names] = line.split('|') as [string, string, string];
      return names.split(' ').map((name) => `${form}|${name}`);
    });
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed.filter((it) => !used.has(it))).toEqual([]);
  const unlisted = drugs.filter((it) => it.insurance === 'none').map((it) => it.genericName);
  expect(unlisted.sort()).toEqual(UNLISTED.split(' ').sort());
});

test('every common drug that may not be online is banned', () => {
  expect(offlineDrugs().filter((it) => !whyNotOnline(it))).toEqual([]);
});

test('a ban is never lifted by another name, another maker or more substances of its kind', () => {
  const banned = Object.values(BY_CLASS).flatMap((names) => names.split(' '));
  fc.assert(
    fc.property(fc.constantFrom(...banned), fc.string({ maxLength: 10 }), (name, more) => {
      expect(whyNotOnline({ ...named(name), tradeName: more })).toBeDefined();
    }),
    { seed: 3, numRuns: 300 },
  );
});
