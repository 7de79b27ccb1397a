/**
 * 可开长期处方的慢性病, by ICD-10 category. The national rules leave the list to the hospital (长期处方管理规范(试行)
 * 2021: 诊断明确、用药方案稳定、依从性良好、病情控制平稳的慢性病). This one is the project's, and a clinician of the hospital must
 * sign it off before real use.
 */
export const LONG_TERM_VERSION = '2026-11';

const SOURCE = '长期处方管理规范(试行) 2021; chosen by the project, to be confirmed by the hospital';

type Row = { readonly category: string; readonly name: string; readonly source: string };
const row = (category: string, name: string): Row => ({ category, name, source: SOURCE });

export const LONG_TERM: readonly Row[] = [
  row('I10', '特发性（原发性）高血压'),
  row('I11', '高血压性心脏病'),
  row('I12', '高血压性肾脏病'),
  row('I13', '高血压性心脏和肾脏病'),
  row('E10', '1型糖尿病'),
  row('E11', '2型糖尿病'),
  row('E14', '未特指的糖尿病'),
  row('I20', '心绞痛'),
  row('I25', '慢性缺血性心脏病'),
  row('I48', '心房颤动和扑动'),
  row('I50', '心力衰竭'),
  row('I69', '脑血管病后遗症'),
  row('E03', '甲状腺功能减退'),
  row('E05', '甲状腺功能亢进'),
  row('E78', '脂蛋白代谢紊乱和其他脂血症'),
  row('E79', '嘌呤和嘧啶代谢紊乱'),
  row('M10', '痛风'),
  row('M81', '骨质疏松'),
  row('J44', '慢性阻塞性肺疾病'),
  row('J45', '哮喘'),
  row('K21', '胃食管反流病'),
  row('N18', '慢性肾脏病'),
  row('N40', '前列腺增生'),
  row('H40', '青光眼'),
  row('G20', '帕金森病'),
];
