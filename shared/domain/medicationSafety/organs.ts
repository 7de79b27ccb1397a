import type { Atc, Severity } from './table';

/** 肝肾功能, by the beginnings of ICD-10 codes: N18.4 and N18.5 are 慢性肾脏病 4 and 5 期, N17 is acute. */
type OrganRow = {
  readonly atc: Atc;
  readonly severity: Severity;
  readonly reason: string;
  readonly source: string;
  readonly on: string;
  readonly icd: readonly string[];
  readonly name: string;
};

const ON = '2026-11-28';
const SEVERE_KIDNEY = ['N18.4', 'N18.5', 'N18.0', 'Z99.2', 'N17'];
const KIDNEY = ['N17', 'N18', 'N19'];
const LIVER = ['K70', 'K71', 'K72', 'K74', 'B18'];
const SEVERE_LIVER = ['K72', 'K74', 'K70.3', 'K70.4'];

const row = (
  icd: readonly string[],
  name: string,
  atc: Atc,
  severity: Severity,
  reason: string,
  source: string,
): OrganRow => ({ icd, name, atc, severity, reason, source, on: ON });

const severe = (atc: Atc, reason: string, source: string) =>
  row(SEVERE_KIDNEY, '严重肾功能不全', atc, 'block', reason, source);
const kidney = (atc: Atc, reason: string, source: string) =>
  row(KIDNEY, '肾功能不全，剂量', atc, 'warn', reason, source);
const liver = (atc: Atc, reason: string, source: string) =>
  row(LIVER, '肝功能不全，剂量', atc, 'warn', reason, source);
const severeLiver = (atc: Atc, reason: string, source: string) =>
  row(SEVERE_LIVER, '严重肝功能不全', atc, 'block', reason, source);

export const ORGANS: readonly OrganRow[] = [
  severe(['A10BA02'], 'eGFR < 45 禁用：乳酸酸中毒', '二甲双胍说明书 禁忌'),
  severe(
    ['M01AA', 'M01AB', 'M01AC', 'M01AE', 'M01AH'],
    '重度肾功能不全禁用',
    '布洛芬、塞来昔布、依托考昔说明书 禁忌',
  ),
  severe(['J01XE01'], '肾功能不全禁用：不能达到尿中浓度，神经毒性', '呋喃妥因说明书 禁忌'),
  severe(['B01AE07', 'B01AF01'], '肌酐清除率过低禁用：出血', '达比加群酯、利伐沙班说明书 禁忌'),
  severe(['M05BA'], '肌酐清除率 < 35 ml/min 不推荐', '阿仑膦酸钠说明书 注意事项'),
  severe(['C03DA', 'A12BA'], '严重肾功能不全禁用：高钾血症', '螺内酯、氯化钾说明书 禁忌'),
  severe(['A10BK01', 'A10BK03'], '重度肾功能不全不用于降糖', '达格列净、恩格列净说明书 注意事项'),
  severe(['L04AX03'], '肾功能不全禁用：排泄减慢', '甲氨蝶呤说明书 禁忌'),
  severe(['M04AB03'], '中重度肾功能不全禁用', '苯溴马隆说明书 禁忌'),
  severe(['C10AB05'], '严重肾功能不全禁用', '非诺贝特说明书 禁忌'),
  severe(['A10BB09', 'A10BB12'], '严重肾功能不全禁用，应改用胰岛素', '格列齐特、格列美脲说明书 禁忌'),
  severe(['N06DX01'], '重度肾功能不全减量', '美金刚说明书 用法用量'),
  kidney(['J01MA12'], '按肌酐清除率减量', '左氧氟沙星说明书 用法用量'),
  kidney(['J05AB'], '按肌酐清除率减量', '阿昔洛韦、伐昔洛韦说明书 用法用量'),
  kidney(['J05AF'], '按肌酐清除率调整间隔', '恩替卡韦、替诺福韦说明书 用法用量'),
  kidney(['J05AH02'], '按肌酐清除率减量', '奥司他韦说明书 用法用量'),
  kidney(['N03AX14', 'N03AX12'], '按肌酐清除率减量', '左乙拉西坦、加巴喷丁说明书 用法用量'),
  kidney(['M04AA01'], '小剂量开始，按肾功能调整', '别嘌醇说明书 用法用量'),
  kidney(['A02BA'], '减量或延长间隔', '法莫替丁说明书 用法用量'),
  kidney(['J01C', 'J01D'], '按肾功能减量', '阿莫西林、头孢氨苄说明书 用法用量'),
  kidney(['A10BH01'], '按 eGFR 减量', '西格列汀说明书 用法用量'),
  kidney(['C09A', 'C09C', 'C09D'], '监测血钾和肌酐，小剂量开始', '依那普利、缬沙坦说明书 注意事项'),
  kidney(['J01EC01', 'J01EA01'], '减量或避免使用', '复方磺胺甲噁唑说明书 注意事项'),
  kidney(['N04BC05'], '按肌酐清除率减量', '普拉克索说明书 用法用量'),
  kidney(['J02AC01'], '多次给药时减量', '氟康唑说明书 用法用量'),
  kidney(['C01AA05'], '减量，监测血药浓度', '地高辛说明书 注意事项'),
  kidney(['M04AC01'], '减量，易中毒', '秋水仙碱说明书 禁忌'),
  kidney(
    ['A02AH', 'A02AD', 'A02BX02', 'A02BX05'],
    '铝、铋、钠蓄积，不宜长期使用',
    '铝碳酸镁、枸橼酸铋钾说明书 注意事项',
  ),
  kidney(['R06AE07', 'R06AE09'], '减量', '西替利嗪说明书 用法用量'),
  kidney(['A10A'], '胰岛素需要量减少，低血糖', '甘精胰岛素说明书 注意事项'),
  kidney(['C07AB03', 'C07AB07'], '减量', '阿替洛尔、比索洛尔说明书 用法用量'),
  severeLiver(['L04AX03', 'L04AA13'], '肝功能不全禁用', '甲氨蝶呤、来氟米特说明书 禁忌'),
  severeLiver(['N03AG01'], '肝病禁用', '丙戊酸钠说明书 禁忌'),
  severeLiver(['D01BA02'], '慢性或活动性肝病禁用', '特比萘芬说明书 禁忌'),
  severeLiver(['C10AA', 'C10AB'], '活动性或失代偿肝病禁用', '阿托伐他汀、非诺贝特说明书 禁忌'),
  severeLiver(['B01AF01', 'B01AC24'], '伴凝血异常的肝病禁用：出血', '利伐沙班、替格瑞洛说明书 禁忌'),
  severeLiver(['N02BE01'], '严重肝功能不全禁用', '对乙酰氨基酚说明书 禁忌'),
  severeLiver(['A10BA02'], '肝功能不全避免使用：乳酸酸中毒', '二甲双胍说明书 禁忌'),
  severeLiver(['M01A'], '严重肝功能不全禁用', '布洛芬说明书 禁忌'),
  liver(['J02A', 'D01BA'], '监测肝功能', '氟康唑、特比萘芬说明书 注意事项'),
  liver(['J01FA'], '慎用，监测肝功能', '阿奇霉素、红霉素说明书 注意事项'),
  liver(['M01A'], '慎用，监测肝功能', '双氯芬酸说明书 注意事项'),
  liver(['H03B'], '监测肝功能', '丙硫氧嘧啶、甲巯咪唑说明书 注意事项'),
  liver(['N06AB', 'N06AX'], '减量', '艾司西酞普兰、文拉法辛说明书 用法用量'),
  liver(['C07AA05', 'C07AG02'], '减量或避免使用', '普萘洛尔、卡维地洛说明书 注意事项'),
  liver(
    ['A10BB', 'A10BX02', 'A10BG'],
    '低血糖或肝毒性，避免使用',
    '格列美脲、瑞格列奈、吡格列酮说明书 注意事项',
  ),
  liver(['B01AC04'], '慎用：出血', '氯吡格雷说明书 注意事项'),
];
