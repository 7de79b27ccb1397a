import type { Atc, Severity } from './table';

/** 重复用药: two drugs of one group at once. The same substance twice is always one. */
export const DUPLICATES: readonly {
  readonly group: Atc;
  readonly name: string;
  readonly severity: Severity;
  readonly source: string;
}[] = [
  { group: ['C09A', 'C09B'], name: '普利类', severity: 'block', source: '中国高血压防治指南 2024' },
  { group: ['C09C', 'C09D'], name: '沙坦类', severity: 'block', source: '中国高血压防治指南 2024' },
  { group: ['C08CA'], name: '地平类', severity: 'warn', source: '中国高血压防治指南 2024' },
  { group: ['C07'], name: 'β受体阻滞剂', severity: 'block', source: '中国高血压防治指南 2024' },
  { group: ['C10AA'], name: '他汀类', severity: 'block', source: '中国血脂管理指南 2023' },
  {
    group: ['M01AA', 'M01AB', 'M01AC', 'M01AE', 'M01AH'],
    name: '非甾体抗炎药',
    severity: 'block',
    source: '布洛芬说明书 注意事项',
  },
  {
    group: ['A02BC', 'A02BA'],
    name: '抑酸药',
    severity: 'warn',
    source: '质子泵抑制剂临床应用指导原则 2020',
  },
  { group: ['A10BB', 'A10BX02'], name: '促泌剂', severity: 'block', source: '中国2型糖尿病防治指南 2020' },
  { group: ['A10BH', 'A10BJ'], name: '肠促胰素类', severity: 'warn', source: '中国2型糖尿病防治指南 2020' },
  { group: ['A10BK'], name: '列净类', severity: 'block', source: '中国2型糖尿病防治指南 2020' },
  {
    group: ['J01C', 'J01D'],
    name: 'β内酰胺类抗菌药',
    severity: 'block',
    source: '抗菌药物临床应用指导原则 2015',
  },
  { group: ['J01MA'], name: '喹诺酮类', severity: 'block', source: '抗菌药物临床应用指导原则 2015' },
  { group: ['J01FA'], name: '大环内酯类', severity: 'block', source: '抗菌药物临床应用指导原则 2015' },
  { group: ['R06A'], name: '抗组胺药', severity: 'warn', source: '氯雷他定说明书 相互作用' },
  {
    group: ['N06AB', 'N06AX16'],
    name: '5-羟色胺再摄取抑制剂',
    severity: 'block',
    source: '艾司西酞普兰说明书 禁忌',
  },
  { group: ['B01AF', 'B01AE07', 'B01AA'], name: '抗凝药', severity: 'block', source: '利伐沙班说明书 禁忌' },
  {
    group: ['H02AB'],
    name: '糖皮质激素',
    severity: 'block',
    source: '糖皮质激素类药物临床应用指导原则 2023',
  },
  { group: ['G04CA', 'C02CA'], name: 'α受体阻滞剂', severity: 'warn', source: '坦索罗辛说明书 注意事项' },
  {
    group: ['R03AC12', 'R03AC13'],
    name: '长效β2受体激动剂',
    severity: 'block',
    source: '沙美特罗替卡松说明书',
  },
  { group: ['A03FA'], name: '促胃肠动力药', severity: 'warn', source: '莫沙必利说明书 注意事项' },
  { group: ['C03CA'], name: '袢利尿剂', severity: 'warn', source: '托拉塞米说明书 注意事项' },
];
