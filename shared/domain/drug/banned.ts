import type { ControlClass, Drug } from './drug';

/**
 * 禁止互联网销售和开具的药品. Versioned by hand; a pharmacist of the hospital must sign it off before real use. What is not
 * known is banned: a drug with the class `unknown` never comes in.
 */
export const BANNED_VERSION = '2026-11';

const LAW = '药品管理法 第六十一条；互联网诊疗管理办法(试行) 第十九条';
const LIST = '药品网络销售禁止清单 (国家药监局 2022)';

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

type Row = { readonly words: string; readonly atc: RegExp; readonly source: string };

/** Substances that are banned whatever the import says of their class. */
const SUBSTANCES: readonly Row[] = [
  {
    words: '阿片类',
    atc: /^(N02A|R05DA04|N07BC|N01AH)/,
    source: '麻醉药品品种目录 2013；精神药品品种目录 2013',
  },
  { words: '苯二氮䓬类和催眠镇静药', atc: /^(N05B[AE]|N05C[ABCDFM])/, source: '精神药品品种目录 2013' },
  { words: '巴比妥类', atc: /^N03AA/, source: '精神药品品种目录 2013' },
  { words: '中枢兴奋药', atc: /^(N06BA|A08AA)/, source: '精神药品品种目录 2013' },
  { words: '含麻黄碱类', atc: /^(R01BA0[23]|R03CA02|R01BA5[23]|C01CA26)/, source: LIST },
  {
    words: '右美沙芬、地芬诺酯',
    atc: /^(R05DA09|A07DA01)/,
    source: '精神药品目录调整公告 2024；药品网络销售禁止清单',
  },
  { words: '氯胺酮、丙泊酚等全身麻醉药', atc: /^N01A/, source: '精神药品品种目录 2013' },
  { words: '曲马多复方、布托啡诺', atc: /^(N02AX|N02AF)/, source: '精神药品品种目录 2013' },
  { words: '雄激素、蛋白同化制剂', atc: /^(A14A|G03BA03)/, source: LIST },
  { words: '肽类激素（胰岛素除外）', atc: /^(B03XA|H01A|G03GA|L03AA)/, source: LIST },
  { words: '终止妊娠药品', atc: /^(G03XB|G02AD)/, source: LIST },
  { words: '肉毒毒素', atc: /^M03AX01/, source: '医疗用毒性药品管理办法' },
  { words: '疫苗', atc: /^J07/, source: LAW },
  { words: '血液制品', atc: /^(B05A|J06B|B02BD)/, source: LAW },
  { words: '放射性药品', atc: /^V(09|10)/, source: LAW },
  { words: '亚砷酸', atc: /^L01XX27/, source: '医疗用毒性药品管理办法' },
];

/** 降糖类注射剂 may be used at home; other injections may not be prescribed online. */
const INJECTED = /注射|输液|粉针|水针/;
const HOME_INJECTIONS = /^A10(A|BJ)/;

/** Why a drug is not for online prescribing, with the source. */
export type Ban = { readonly words: string; readonly source: string };

/** 能否线上开具: the reason against it, or nothing. */
export function whyNotOnline({
  control,
  substances,
  form,
}: Pick<Drug, 'control' | 'substances' | 'form'>): Ban | undefined {
  if (control !== 'ordinary') return CLASSES[control];
  for (const { atc } of substances) {
    const row = SUBSTANCES.find((it) => it.atc.test(atc));
    if (row) return { words: row.words, source: row.source };
  }
  if (INJECTED.test(form) && !substances.every(({ atc }) => HOME_INJECTIONS.test(atc)))
    return { words: '注射剂（降糖类除外）', source: LIST };
  return undefined;
}
