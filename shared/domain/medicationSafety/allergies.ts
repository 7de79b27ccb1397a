import type { Atc } from './table';

/** 过敏: what people call it, and which substances it forbids or makes doubtful. */
type AllergyRow = {
  readonly words: readonly string[];
  readonly name: string;
  readonly block: Atc;
  readonly warn: Atc;
  readonly source: string;
};

/** 阿司匹林 and every other NSAID. */
const NSAIDS: Atc = ['M01AA', 'M01AB', 'M01AC', 'M01AE', 'M01AG', 'M01AH', 'N02BA', 'B01AC06'];

export const ALLERGIES: readonly AllergyRow[] = [
  {
    words: ['青霉素', '阿莫西林', '氨苄西林', '盘尼西林', '西林'],
    name: '青霉素类',
    block: ['J01C'],
    warn: ['J01D'],
    source: '阿莫西林说明书 禁忌；青霉素皮肤试验专家共识 2017',
  },
  {
    words: ['头孢', '先锋'],
    name: '头孢菌素类',
    block: ['J01DB', 'J01DC', 'J01DD', 'J01DE'],
    warn: ['J01C'],
    source: '头孢呋辛酯说明书 禁忌',
  },
  {
    words: ['磺胺', '新诺明', '复方磺胺'],
    name: '磺胺类',
    block: ['J01E', 'M01AH01'],
    warn: ['C03AA', 'C03BA', 'C03CA', 'A10BB', 'S01EC'],
    source: '复方磺胺甲噁唑说明书、塞来昔布说明书 禁忌',
  },
  {
    words: ['阿司匹林', '阿斯匹林', '布洛芬', '消炎镇痛', '解热镇痛', '水杨酸', '芬必得', '双氯芬酸'],
    name: '阿司匹林和其他非甾体抗炎药',
    block: NSAIDS,
    warn: ['N02BE01', 'M02AA'],
    source: '布洛芬说明书 禁忌',
  },
  {
    words: ['红霉素', '阿奇霉素', '克拉霉素', '罗红霉素', '大环内酯'],
    name: '大环内酯类',
    block: ['J01FA'],
    warn: [],
    source: '阿奇霉素说明书 禁忌',
  },
  {
    words: ['沙星', '喹诺酮', '氟哌酸'],
    name: '喹诺酮类',
    block: ['J01MA', 'S01AE', 'S02AA16'],
    warn: [],
    source: '左氧氟沙星说明书 禁忌',
  },
  {
    words: ['四环素', '多西环素', '米诺环素', '强力霉素'],
    name: '四环素类',
    block: ['J01AA'],
    warn: [],
    source: '多西环素说明书 禁忌',
  },
  {
    words: ['甲硝唑', '替硝唑', '灭滴灵', '硝基咪唑'],
    name: '硝基咪唑类',
    block: ['P01AB', 'J01XD'],
    warn: [],
    source: '甲硝唑说明书 禁忌',
  },
  {
    words: ['普利', '卡托普利', '依那普利', '血管性水肿'],
    name: '血管紧张素转换酶抑制剂',
    block: ['C09A', 'C09B', 'C09DX04'],
    warn: ['C09C', 'C09D'],
    source: '依那普利说明书、沙库巴曲缬沙坦说明书 禁忌',
  },
  { words: ['沙坦'], name: '沙坦类', block: ['C09C', 'C09D'], warn: [], source: '缬沙坦说明书 禁忌' },
  { words: ['他汀'], name: '他汀类', block: ['C10AA'], warn: [], source: '阿托伐他汀说明书 禁忌' },
  { words: ['地平'], name: '二氢吡啶类钙拮抗剂', block: ['C08CA'], warn: [], source: '氨氯地平说明书 禁忌' },
  { words: ['洛尔'], name: 'β受体阻滞剂', block: ['C07'], warn: ['S01ED'], source: '美托洛尔说明书 禁忌' },
  { words: ['拉唑'], name: '质子泵抑制剂', block: ['A02BC'], warn: [], source: '奥美拉唑说明书 禁忌' },
  { words: ['二甲双胍'], name: '二甲双胍', block: ['A10BA02'], warn: [], source: '二甲双胍说明书 禁忌' },
  {
    words: ['格列'],
    name: '磺脲类和其他“格列”类降糖药',
    block: ['A10BB', 'A10BK', 'A10BG'],
    warn: ['A10BH'],
    source: '格列美脲说明书、达格列净说明书 禁忌',
  },
  {
    words: ['卡马西平', '苯妥英', '奥卡西平'],
    name: '芳香族抗癫痫药',
    block: ['N03AF', 'N03AB'],
    warn: ['N03AX09'],
    source: '卡马西平说明书 禁忌',
  },
  {
    words: ['别嘌醇', '别嘌呤醇'],
    name: '别嘌醇',
    block: ['M04AA01'],
    warn: [],
    source: '别嘌醇说明书 禁忌',
  },
  {
    words: ['对乙酰氨基酚', '扑热息痛'],
    name: '对乙酰氨基酚',
    block: ['N02BE01'],
    warn: [],
    source: '对乙酰氨基酚说明书 禁忌',
  },
  {
    words: ['呋喃妥因', '呋喃'],
    name: '硝基呋喃类',
    block: ['J01XE'],
    warn: [],
    source: '呋喃妥因说明书 禁忌',
  },
  {
    words: ['康唑'],
    name: '唑类抗真菌药',
    block: ['J02A'],
    warn: ['D01AC', 'G01AF'],
    source: '氟康唑说明书 禁忌',
  },
  { words: ['胰岛素'], name: '胰岛素', block: ['A10A'], warn: [], source: '甘精胰岛素说明书 禁忌' },
];

/** What else is often written there and forbids no medicine of the catalogue. */
export const NOT_MEDICINES = [
  '花粉',
  '尘螨',
  '海鲜',
  '虾',
  '蟹',
  '芒果',
  '牛奶',
  '鸡蛋',
  '花生',
  '猫毛',
  '狗毛',
  '酒精',
  '油漆',
  '紫外线',
  '坚果',
  '鱼',
];
