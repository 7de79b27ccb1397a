/** A document that facts of the demo catalogue were read in, by the short name that a drug's own source bears. */
export type Source = { readonly short: string; readonly full: string; readonly readOn: string };

/**
 * Where the facts of the demo catalogue come from. Some were read in a public copy, which is named; a rule is named where it, and
 * no document, decides.
 */
export const SOURCES: readonly Source[] = [
  {
    short: '医保目录2025',
    full: '国家基本医疗保险、生育保险和工伤保险药品目录（2025年）西药部分；公开副本 github.com/deep2code/doctor-agent internal/knowledge/data/medins/medins_drugs.json @fce9c98',
    readOn: '2026-11-28',
  },
  {
    short: '基药目录2026',
    full: '国家基本药物目录（2026年版）第一部分，国卫药政发〔2026〕17号，2026-09-01 施行；公开转录 github.com/yangli216/rhn docs/essential-drugs/国家基本药物目录（2026年版）_药品品种总表.csv @8235250',
    readOn: '2026-11-29',
  },
  {
    short: '集采规格折算表',
    full: '国家组织药品集中采购（第一至五批）规格折算；公开副本 github.com/ccpic/datasite vbp/models.py（D_MAIN_SPEC）@52bff6b',
    readOn: '2026-11-28',
  },
  { short: '说明书', full: '药品说明书，按各自批准文号或注册证号', readOn: '2026-11-29' },
  {
    short: '用药须知',
    full: '本院用药须知（shared/domain/leaflet/rows.ts），各行注明所依据的说明书',
    readOn: '2026-11-28',
  },
  {
    short: '乙类非处方药目录',
    full: '乙类非处方药目录化学药；公开副本 360docs.net/doc/968337900.html',
    readOn: '2026-11-29',
  },
  {
    short: '非处方药目录第一批',
    full: '国家非处方药目录西药、中成药（第一批）西药部分，1999年7月；公开副本 aihuau.com/a/25101011/59037.html',
    readOn: '2026-11-29',
  },
  {
    short: '按处方药',
    full: '规则：没有读到列它为非处方药的名单或说明书，一律按处方药（药品管理法第五十四条，分类管理；从严）',
    readOn: '2026-11-29',
  },
  {
    short: 'ATC2009',
    full: 'WHO ATC 索引 2009 年版；Debian 软件包 gnumed-server 22.19 所附 atc_only-utf8.csv',
    readOn: '2026-11-29',
  },
  {
    short: 'ATC2026',
    full: 'WHO ATC/DDD 索引 2026-04-25；公开副本 github.com/fabkury/atcd @934a347',
    readOn: '2026-11-29',
  },
  {
    short: 'ATC引用',
    full: '引用 ATC 编码的公开资料：github.com/creative-connections/Pharmacolibrary（按 ATC 编排的模型库）、github.com/MASangys/wikipedia.zh Page/ATC代码_(J05).md @0d2d77a、G03AA12 见多份公开的产品信息示例',
    readOn: '2026-11-29',
  },
  {
    short: '按包装',
    full: '没有读到贮藏要求：目录不写，以包装和说明书为准',
    readOn: '2026-11-29',
  },
  {
    short: '从严冷藏',
    full: '规则：胰岛素、GLP-1 类和活菌制剂没有读到说明书的，从严按冷藏；依据 c101c.com/4178524.html（哪些常用药宜在冷处储存）',
    readOn: '2026-11-29',
  },
  { short: '剂型', full: '剂型的名称或医保目录的剂型分组本身写明的途径', readOn: '2026-11-29' },
  {
    short: 'ATC组',
    full: '规则：ATC 组 J01、P01AB、S01AA、S01AE、S02AA、D06A 为抗菌药',
    readOn: '2026-11-29',
  },
  { short: '规格', full: '由规格算出', readOn: '2026-11-29' },
  {
    short: '禁售表',
    full: '规则：不在本院网络禁售表（shared/domain/drug/banned.ts，逐行注明依据）任何一类之内的，为普通药品',
    readOn: '2026-11-29',
  },
  { short: '演示虚构', full: '为演示编造，并非事实', readOn: '2026-11-29' },
];
