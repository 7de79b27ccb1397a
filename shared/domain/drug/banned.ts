import type { ControlClass, Drug } from './drug';
import { squeezed } from './spelling';

/**
 * 禁止互联网销售和开具的药品. Versioned by hand; a pharmacist of the hospital must sign it off before real use. What is not
 * known is banned: a drug with the class `unknown` never comes in.
 */
export const BANNED_VERSION = '2026-11-29';

const LAW = '药品管理法 第六十一条；互联网诊疗管理办法(试行) 第十九条';
const LIST = '药品网络销售禁止清单(第一版) 国家药监局公告 2022 年第 111 号';
const NARCOTIC = '麻醉药品品种目录 2013；增补公告 2019、2023';
const PSYCHOTROPIC = '精神药品品种目录 2013；增补公告 2019、2023、2024';
const TOXIC = '医疗用毒性药品管理办法 附表';
const DOPING = `${LIST} 二（三）；兴奋剂目录`;
const RISKY = `${LIST} 二（四）`;

const CLASSES: Readonly<
  Record<Exclude<ControlClass, 'ordinary'>, { readonly words: string; readonly source: string }>
> = {
  narcotic: { words: '麻醉药品', source: LAW },
  psychotropic: { words: '精神药品', source: LAW },
  toxic: { words: '医疗用毒性药品', source: LAW },
  radioactive: { words: '放射性药品', source: LAW },
  precursor: { words: '药品类易制毒化学品', source: LAW },
  vaccine: { words: '疫苗', source: LAW },
  blood: { words: '血液制品', source: LAW },
  hospital_made: { words: '医疗机构制剂', source: LIST },
  unknown: { words: '管理类别不明', source: '未知不等于安全' },
};

/**
 * Substances that are banned whatever the import says of their class: by code, and by name where the code was mistaken.
 * A name stands for every salt and form of it.
 */
type Row = {
  readonly words: string;
  readonly atc: RegExp;
  readonly name?: RegExp;
  readonly source: string;
  /** The list means preparations of this substance alone. */
  readonly isAlone?: true;
  /** The list means no preparations for the skin, the eye or the ear. */
  readonly isInner?: true;
};

const SUBSTANCES: readonly Row[] = [
  {
    words: '麻醉药品和阿片类',
    atc: /^(N02A|R05DA04|R05DA03|N07BC|N01AH)/,
    name: /吗啡|待因|可卡因|大麻(?!仁)|芬太尼|哌替啶|羟考酮|氢可酮|氢吗啡酮|美沙酮|阿片|罂粟|布桂嗪|福尔可定|二氢埃托啡|地芬诺酯|奥赛利定|丁丙诺啡|复方甘草片|复方樟脑酊|可愈糖浆|止咳露|美施康定|奥施康定|泰勒宁|多瑞吉|杜冷丁|度冷丁|强痛定|morphin|codein|fentan|codone|morphone|meperidin|pethidin|methadon|buprenorph|opium|cannab|cocain/,
    source: NARCOTIC,
  },
  {
    words: '曲马多和其他镇痛类精神药品',
    atc: /^(N02AX|N02AF|N02AJ|N02AD)/,
    name: /曲马多|布托啡诺|地佐辛|喷他佐辛|纳布啡|纳呋拉啡|依他佐辛|奇曼丁|tramadol|butorphanol|dezocin|pentazocin|nalbuphin/,
    source: PSYCHOTROPIC,
  },
  {
    words: '苯二氮䓬类和催眠镇静药',
    atc: /^(N05BA|N05C[ABCDFJM]|N03AE)/,
    name: /西泮|唑仑|唑吡坦|佐匹克隆|扎来普隆|苏沃雷生|莱博雷生|甲丙氨酯|甲喹酮|水合氯醛|氯氮䓬|氯氮卓|格鲁米特|^(舒乐|佳静|硝基|氯硝)?安定(片|注射液|$)|佳乐定|思诺思|zepam|zolam|zolpidem|zopiclon|zaleplon|suvorexant|lemborexant|meprobamat/,
    source: PSYCHOTROPIC,
  },
  {
    words: '巴比妥类',
    atc: /^(N03AA|N05CA)/,
    name: /巴比妥|扑米酮|鲁米那|去痛片|索米痛|barbital|primidon/,
    source: PSYCHOTROPIC,
  },
  {
    words: '中枢兴奋药和减肥类精神药品',
    atc: /^(N06BA0[1-7]|N06BA1|N06BC01|A08AA)/,
    name: /哌甲酯|哌醋甲酯|苯丙胺|莫达非尼|匹莫林|安钠咖|芬氟拉明|氯卡色林|西布曲明|芬特明|利他林|专注达|^咖啡因|phenidat|amphetamin|modafinil|pemolin|sibutramin|fenfluramin/,
    source: PSYCHOTROPIC,
  },
  { words: '吡仑帕奈', atc: /^N03AX22/, name: /吡仑帕奈|卫克泰|perampanel/, source: PSYCHOTROPIC },
  {
    words: '右美沙芬',
    atc: /^R05DA09/,
    name: /右美沙芬|美沙芬|麻美敏|dextromethorphan/,
    source: `精神药品目录调整公告 2024；${LIST} 二（二）`,
  },
  {
    words: '药品类易制毒化学品',
    atc: /^(R01BA0[12]|R01BA5[12]|R03CA02|C01CA26|S01FB02|N02CA02|N02CA52|G02AB03)/,
    name: /麻黄碱|伪麻|麻黄素|麦角胺|麦角新碱|麦角酸|氨麻苯美|酚麻|新康泰克|白加黑|惠菲宁|泰诺(?!林)|ephedrin|ergotamin|ergometrin/,
    source: `易制毒化学品管理条例 附表；${LIST} 二（二）`,
  },
  {
    words: '全身麻醉药',
    atc: /^N01A/,
    name: /氯胺酮|丙泊酚|依托咪酯|羟丁酸|氧化亚氮|笑气|ketamin|propofol|etomidat|oxybat|flurane|异氟烷|七氟烷|恩氟烷|地氟烷/,
    source: `${PSYCHOTROPIC}；${RISKY}`,
  },
  {
    words: '蛋白同化制剂',
    atc: /^(A14A|G03BA|G03BB|G03XA01|G03CX01)/,
    name: /睾酮|睾丸素|诺龙|司坦唑醇|美雄酮|氧雄龙|达那唑|替勃龙|普拉雄酮/,
    source: DOPING,
  },
  {
    words: '肽类激素（胰岛素除外）',
    atc: /^(B03XA|H01A|H01C|G03G|L03AA|L02AE)/,
    name: /促红素|促红细胞生成素|生长激素|绒促性素|尿促性素|促性腺|促皮质素|瑞林/,
    source: DOPING,
  },
  {
    words: '终止妊娠药品',
    atc: /^(G03XB|G02AD|A02BB01)/,
    name: /米非司酮|米索前列醇|卡前列|地诺前列酮/,
    source: RISKY,
  },
  {
    words: '医疗用毒性药品',
    atc: /^(M03AX01|L01XX27)/,
    name: /肉毒|亚砷酸|三氧化二砷|士的宁|毒扁豆碱|砒霜|白砒|红砒|砒石|红升丹|白降丹|雪上一枝蒿|闹羊花|^(水银|红粉|轻粉|雄黄|蟾酥|洋金花|斑蝥)$|^生(马钱子|川乌|草乌|白附子|附子|半夏|南星|巴豆|甘遂|狼毒|藤黄|千金子|天仙子)/,
    source: TOXIC,
  },
  { words: '疫苗', atc: /^J07/, name: /疫苗|类毒素/, source: LAW },
  {
    words: '血液制品',
    atc: /^(B05AA|J06B|B02BD|B02BB)/,
    name: /^(人血)?白蛋白|血白蛋白|球蛋白|静丙|凝血因子|凝血酶原复合物|纤维蛋白原/,
    source: LAW,
  },
  {
    words: '放射性药品',
    atc: /^V(09|10)/,
    name: /放射性|[碘锝氟镥锶镭磷钐氙][[［〔(（]?\d{2,3}|[[［〔]\d{2,3}[A-Za-z]{1,2}[\]］〕]/,
    source: LAW,
  },
  { words: '中药配方颗粒', atc: /(?!)/, name: /配方颗粒/, source: LIST },
  {
    words: '网络禁售的心血管药',
    atc: /^(C01AA05|C01BA0[123]|C02CA01|C01BC03|C01BD01|C01CA02)/,
    name: /地高辛|丙吡胺|奎尼丁|哌唑嗪|普鲁卡因胺|普罗帕酮|胺碘酮|异丙肾上腺素/,
    ...{ source: RISKY, isAlone: true },
  },
  {
    words: '网络禁售的抗凝、抗血小板药',
    atc: /^(B01AA03|B01AE07|B01AC24|B01AC23)/,
    name: /华法林|达比加群|替格瑞洛|西洛他唑/,
    ...{ source: RISKY, isAlone: true },
  },
  {
    words: '网络禁售的神经精神药',
    atc: /^(N03AB02|N03AF01|N03AX09|N05AN01)/,
    name: /苯妥英|卡马西平|拉莫三嗪|碳酸锂/,
    ...{ source: RISKY, isAlone: true },
  },
  {
    words: '网络禁售的其他高风险药',
    // Esters of 雌二醇 are not named in the list; until the hospital says otherwise they are taken as meant.
    atc: /^(P01BC01|R03DA05|R03DA02|R03AB02|R03CB01|M04AC01|G03HA01|G03CA03)/,
    name: /^(硫酸|盐酸|二盐酸)?奎宁|氨茶碱|胆茶碱|秋水仙碱|环丙孕酮|(?<!炔)雌二醇/,
    ...{ source: RISKY, isAlone: true },
  },
  {
    words: '网络禁售的抗菌药',
    atc: /^(J01DI03|J01XC01|J02AC0[234]|J01XX08|J01MB08|J01DD15|J01DD13)/,
    name: /法罗培南|夫西地酸|伏立康唑|利奈唑胺|奈诺沙星|泊沙康唑|头孢地尼|伊曲康唑|左奥硝唑|左旋奥硝唑|头孢泊肟/,
    ...{ source: RISKY, isAlone: true, isInner: true },
  },
];

/** 降糖类注射剂 may be used at home; other injections may not be prescribed online. */
const INJECTED = /注射|输液|粉针|水针|针剂|冻干|滴注/;
const HOME_INJECTIONS = /^A10(A|BJ)/;
/** 外用剂型. */
const OUTER = /乳膏|软膏|凝胶|滴眼|眼膏|滴耳|滴鼻|洗剂|搽剂|贴/;
/** 医疗机构制剂 have their own kind of number. */
const HOSPITAL_NUMBER = /药制字|药制备字/;

/** Why a drug is not for online prescribing, with the source. */
export type Ban = { readonly words: string; readonly source: string };

/** 盐 and 剂型 in a name: what is left without them is the substances. */
const SALTS_AND_FORMS =
  /盐酸|硫酸|磷酸|枸橼酸|马来酸|富马酸|酒石酸|苹果酸|苯磺酸|甲磺酸|氢溴酸|醋酸|碳酸|二盐酸|钠|钾|钙|镁|锂|酯|缓释|控释|肠溶|分散|咀嚼|口服|泡腾|薄膜衣|吸入|气雾剂|混悬液|溶液|软?胶囊|颗粒|干?片|散|丸|糖浆|凝胶|喷雾剂|\d|mg|[gⅰⅱⅲi()]/g;

/** Whether a name has this substance and nothing else: then it is no mixture, whatever stands beside it in the sheet. */
const isNamedAlone = (name: RegExp, genericName: string): boolean => {
  const rest = squeezed(genericName).replace(name, '');
  return rest !== squeezed(genericName) && rest.replace(SALTS_AND_FORMS, '') === '';
};

type Judged = Pick<Drug, 'control' | 'substances' | 'form' | 'genericName' | 'tradeName' | 'approvalNumber'>;

/** Every way a drug is called in the sheet: as it stands, and without what was put between the characters. */
const namesOf = ({ substances, genericName, tradeName }: Judged): readonly string[] => {
  const told = [
    genericName,
    ...(tradeName === undefined ? [] : [tradeName]),
    ...substances.map(({ name }) => name),
  ];
  return [...new Set([...told, ...told.map(squeezed)])];
};

function isMeant(row: Row, { substances, genericName, form }: Judged, names: readonly string[]): boolean {
  const { name } = row;
  const isFound =
    substances.some(({ atc }) => row.atc.test(atc.toUpperCase())) ||
    (name !== undefined && names.some((it) => name.test(it)));
  if (!isFound || (row.isInner && OUTER.test(form))) return false;
  return !row.isAlone || substances.length === 1 || (name !== undefined && isNamedAlone(name, genericName));
}

/** 通用名 is Chinese: what is written otherwise cannot be held against the lists. */
const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** 能否线上开具: the reason against it, or nothing. */
export function whyNotOnline(drug: Judged): Ban | undefined {
  if (drug.control !== 'ordinary') return CLASSES[drug.control];
  if (!isChinese(drug.genericName) || !drug.substances.every(({ name }) => isChinese(name)))
    return { words: '通用名或成分不是中文，无法核对', source: CLASSES.unknown.source };
  const names = namesOf(drug);
  const row = SUBSTANCES.find((it) => isMeant(it, drug, names));
  if (row) return { words: row.words, source: row.source };
  if (HOSPITAL_NUMBER.test(squeezed(drug.approvalNumber))) return CLASSES.hospital_made;
  const isInjected = [drug.form, drug.genericName, drug.tradeName ?? ''].some((it) =>
    INJECTED.test(squeezed(it)),
  );
  if (isInjected && !drug.substances.every(({ atc }) => HOME_INJECTIONS.test(atc)))
    return { words: '注射剂（降糖类除外）', source: `${LIST} 二（一）` };
  return undefined;
}
