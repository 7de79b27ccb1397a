/**
 * 国家基本医疗保险、生育保险和工伤保险药品目录（2025年）, its part 西药部分 with the negotiated ones: the entries that the demo
 * catalogue has a drug of, by 剂型 and class (甲 or 乙), copied by hand. `整条品种`: an entry that names its form itself.
 * Read in the public copy github.com/deep2code/doctor-agent, internal/knowledge/data/medins/medins_drugs.json at fce9c98.
 */
export const INSURANCE_ENTRIES = `
口服常释剂型|甲|氨氯地平 尼莫地平 尼群地平 硝苯地平 地尔硫䓬 维拉帕米 卡托普利 依那普利 缬沙坦 比索洛尔 美托洛尔 阿替洛尔 普萘洛尔
口服常释剂型|甲|氢氯噻嗪 呋塞米 螺内酯 特拉唑嗪 辛伐他汀 双嘧达莫 硝酸异山梨酯 硝酸甘油 美西律 华法林 地高辛 胺碘酮 普罗帕酮
口服常释剂型|甲|二甲双胍 格列美脲 格列喹酮 阿卡波糖 左甲状腺素 甲巯咪唑 丙硫氧嘧啶 泼尼松 甲泼尼龙 地塞米松 别嘌醇 秋水仙碱
口服常释剂型|甲|碳酸氢钠 维生素B6 叶酸 硫酸亚铁 琥珀酸亚铁 奥美拉唑 法莫替丁 雷尼替丁 枸橼酸铋钾 多潘立酮 莫沙必利 甲氧氯普胺
口服常释剂型|甲|匹维溴铵 熊去氧胆酸 阿莫西林 阿莫西林克拉维酸 头孢氨苄 头孢拉定 头孢呋辛酯 阿奇霉素 红霉素 左氧氟沙星 诺氟沙星
口服常释剂型|甲|多西环素 甲硝唑 替硝唑 复方磺胺甲噁唑 呋喃妥因 氟康唑 阿昔洛韦 阿苯达唑 对乙酰氨基酚 甲氨蝶呤 氨溴索 羧甲司坦
口服常释剂型|甲|氯雷他定 氯苯那敏 赛庚啶 多巴丝肼 苯海索 卡马西平 艾司西酞普兰 帕罗西汀 氟西汀 米氮平 氟桂利嗪 倍他司汀
口服常释剂型|乙|贝那普利 培哚普利 福辛普利 氯沙坦 厄贝沙坦 替米沙坦 坎地沙坦酯 奥美沙坦酯 缬沙坦氨氯地平Ⅰ 厄贝沙坦氢氯噻嗪
口服常释剂型|乙|氯沙坦氢氯噻嗪 卡维地洛 阿罗洛尔 托拉塞米 阿托伐他汀 瑞舒伐他汀 普伐他汀 依折麦布 非诺贝特 阿昔莫司 氯吡格雷
口服常释剂型|乙|利伐沙班 替格瑞洛 达比加群酯 西洛他唑 曲美他嗪 伊伐布雷定 瑞格列奈 伏格列波糖 吡格列酮 西格列汀 利格列汀 恩格列净
口服常释剂型|乙|非布司他 苯溴马隆 阿仑膦酸 骨化三醇 阿法骨化醇 碳酸钙D3 维生素B1 维生素C 甲钴胺 兰索拉唑 泮托拉唑 雷贝拉唑
口服常释剂型|乙|艾司奥美拉唑 铝碳酸镁 硫糖铝 瑞巴派特 替普瑞酮 曲美布汀 消旋山莨菪碱 双歧杆菌三联活菌 水飞蓟宾 恩替卡韦
口服常释剂型|乙|替诺福韦二吡呋酯 头孢克肟 头孢地尼 克拉霉素 罗红霉素 莫西沙星 米诺环素 伊曲康唑 特比萘芬 伐昔洛韦 奥司他韦
口服常释剂型|乙|塞来昔布 依托考昔 美洛昔康 萘普生 吲哚美辛 乙哌立松 氨基葡萄糖 羟氯喹 来氟米特 孟鲁司特 酮替芬 西替利嗪
口服常释剂型|乙|左西替利嗪 依巴斯汀 非那雄胺 托特罗定 索利那新 黄体酮 地屈孕酮 戊酸雌二醇 左乙拉西坦 加巴喷丁 拉莫三嗪 普拉克索
口服常释剂型|乙|舍曲林 多奈哌齐 美金刚 胞磷胆碱
缓释控释剂型|甲|硝苯地平 吲达帕胺 氯化钾 茶碱 双氯芬酸 文拉法辛
缓释控释剂型|乙|非洛地平 美托洛尔 单硝酸异山梨酯 二甲双胍 格列吡嗪 格列齐特 多沙唑嗪 头孢克洛 布洛芬 丙戊酸钠 坦索罗辛
口服液体剂|乙|乳果糖 布洛芬 氨溴索
口服散剂|甲|聚乙二醇 蒙脱石 补液盐Ⅲ
口服散剂|乙|磷霉素氨丁三醇
颗粒剂|乙|乙酰半胱氨酸
外用液体剂|甲|开塞露 炉甘石
软膏剂|甲|咪康唑
软膏剂|乙|糠酸莫米松 丁酸氢化可的松 莫匹罗星 联苯苄唑
凝胶剂|乙|阿达帕林
栓剂|甲|咪康唑
吸入剂|甲|沙丁胺醇 异丙托溴铵
吸入剂|乙|沙美特罗替卡松 布地奈德福莫特罗 噻托溴铵 布地奈德 糠酸莫米松
滴眼剂|甲|氯霉素 左氧氟沙星 噻吗洛尔
滴眼剂|乙|玻璃酸钠 拉坦前列素
滴耳剂|甲|氧氟沙星
注射剂|乙|门冬胰岛素 甘精胰岛素
整条品种|甲|阿司匹林
整条品种|乙|沙库巴曲缬沙坦钠片 达格列净片 利拉鲁肽注射液
`;

/** Where the list writes a name in another way than the drug bears it. */
const WRITTEN: Readonly<Record<string, string>> = {
  '口服补液盐散（III）': '补液盐Ⅲ',
  氯沙坦钾氢氯噻嗪片: '氯沙坦氢氯噻嗪',
  缬沙坦氨氯地平片: '缬沙坦氨氯地平Ⅰ',
};

/** 剂型 of the list for one of a package, by what its name has in it; the first that fits. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^(阴道片|含片|乳胶剂)$/, '未列'],
  [/吸入|鼻喷/, '吸入剂'],
  [/缓释|控释/, '缓释控释剂型'],
  [/口服溶液剂|混悬剂/, '口服液体剂'],
  [/滴眼/, '滴眼剂'],
  [/滴耳/, '滴耳剂'],
  [/乳膏|软膏/, '软膏剂'],
  [/凝胶/, '凝胶剂'],
  [/栓/, '栓剂'],
  [/注射/, '注射剂'],
  [/洗剂|溶液剂/, '外用液体剂'],
  [/颗粒/, '颗粒剂'],
  [/^散剂$/, '口服散剂'],
  [/片|胶囊/, '口服常释剂型'],
];

/** 剂型 as the list groups them. */
export const listedForm = (form: string): string => FORMS.find(([has]) => has.test(form))?.[1] ?? '未列';

/** An entry of the list. */
export type InsuranceEntry = { readonly name: string; readonly form: string; readonly level: 'a' | 'b' };

const ENTRIES: readonly InsuranceEntry[] = INSURANCE_ENTRIES.trim()
  .split('\n')
  .flatMap((line) => {
    const [form = '', level, names = ''] = line.split('|');
    return names.split(' ').map((name) => ({ name, form, level: level === '甲' ? ('a' as const) : 'b' }));
  });

/** The entry that a drug falls under: the longest name that its own has in it, in its form. None: the list does not have it in this form. */
export function insuranceEntryOf(genericName: string, form: string): InsuranceEntry | undefined {
  const forms = [listedForm(form), '整条品种'];
  const written = WRITTEN[genericName];
  return ENTRIES.filter((it) => forms.includes(it.form))
    .filter(({ name }) => (written === undefined ? genericName.includes(name) : name === written))
    .reduce<InsuranceEntry | undefined>(
      (longest, it) => (longest && longest.name.length >= it.name.length ? longest : it),
      undefined,
    );
}
