import type { Atc, Severity } from './table';

/** 疗程: more days than a leaflet says. What a prescription may reach by law stands in `prescription/days.ts`. */
type LongestRow = {
  readonly atc: Atc;
  readonly maxDays: number;
  readonly severity: Severity;
  readonly reason: string;
  readonly source: string;
  readonly on: string;
};

const row = (atc: Atc, maxDays: number, severity: Severity, reason: string, source: string): LongestRow => ({
  ...{ atc, maxDays, severity, reason, source },
  on: '2026-11-28',
});

export const LONGEST: readonly LongestRow[] = [
  row(['A03FA01'], 5, 'warn', '连续使用不超过 5 天：锥体外系反应', '甲氧氯普胺说明书 注意事项'),
  row(['A03FA03'], 7, 'warn', '一般不超过 1 周：心脏风险', '多潘立酮说明书 用法用量'),
  row(['J05AH02'], 5, 'warn', '治疗疗程 5 天', '奥司他韦说明书 用法用量'),
  row(['N02BE01'], 5, 'warn', '止痛不超过 5 天，退热不超过 3 天', '对乙酰氨基酚说明书 注意事项'),
  row(['M01AE01'], 5, 'warn', '止痛不超过 5 天，退热不超过 3 天', '布洛芬说明书 注意事项'),
  row(['P02CA'], 3, 'warn', '驱虫疗程一般 1 至 3 天', '阿苯达唑说明书 用法用量'),
  row(['A02BC'], 56, 'warn', '疗程一般不超过 8 周，长期使用应有指征', '质子泵抑制剂临床应用指导原则 2020'),
  row(['A02BX05'], 28, 'warn', '连续用药不宜超过 1 个月', '枸橼酸铋钾说明书 注意事项'),
  row(['P01AB'], 7, 'block', '疗程一般不超过 7 天', '甲硝唑说明书 用法用量'),
  row(['A06AX01', 'A06AD15'], 28, 'warn', '便秘不宜长期依赖，应查明原因', '开塞露、聚乙二醇说明书 注意事项'),
  row(['A07BC05'], 7, 'warn', '腹泻超过数日应就医查明原因', '蒙脱石散说明书 注意事项'),
  row(['R06AB04', 'R06AX13', 'R06AE07'], 28, 'warn', '长期使用应评估', '氯雷他定说明书 注意事项'),
  row(['H02AB'], 28, 'warn', '长期使用应评估骨质疏松和感染', '糖皮质激素类药物临床应用指导原则 2023'),
  row(['D07'], 14, 'warn', '外用激素连续使用应评估', '糠酸莫米松乳膏说明书 注意事项'),
  row(['N07CA03'], 60, 'warn', '连续用药 2 个月应评估：锥体外系反应、抑郁', '氟桂利嗪说明书 用法用量'),
];
