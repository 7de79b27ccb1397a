import type { ControlClass, Drug, RxClass } from './drug';
import { ROUTES } from './routes';

/** A column of the sheet that a hospital imports: its head, and what it stands for. */
export const COLUMNS = [
  '药品编码',
  '通用名',
  '商品名',
  '剂型',
  '规格',
  '成分',
  '包装数量',
  '包装单位',
  '包装',
  '批准文号',
  '生产企业',
  '处方类别',
  '管理类别',
  '贮藏',
  '医保类别',
  '给药途径',
  '抗菌药',
  '单价（元）',
  '在用',
  '来源',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Columns that may be empty, or be left out altogether. */
export const OPTIONAL: readonly Column[] = ['商品名', '在用'];

export const RX_WORDS: Readonly<Record<string, RxClass>> = {
  处方药: 'rx',
  甲类非处方药: 'otc_a',
  乙类非处方药: 'otc_b',
};

export const CONTROL_WORDS: Readonly<Record<string, ControlClass>> = {
  普通药品: 'ordinary',
  麻醉药品: 'narcotic',
  精神药品: 'psychotropic',
  医疗用毒性药品: 'toxic',
  放射性药品: 'radioactive',
  药品类易制毒化学品: 'precursor',
  疫苗: 'vaccine',
  血液制品: 'blood',
  医疗机构制剂: 'hospital_made',
};

export const STORAGE_WORDS: Readonly<Record<string, Drug['storage']>> = {
  常温: 'room',
  阴凉: 'cool',
  冷藏: 'cold',
  按说明书: 'label',
};

export const INSURANCE_WORDS: Readonly<Record<string, Drug['insurance']>> = {
  甲类: 'a',
  乙类: 'b',
  非医保: 'none',
};

export const YES_WORDS: Readonly<Record<string, boolean>> = { 是: true, 否: false };

export const ROUTE_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  ROUTES.map(({ code, words }) => [words, code]),
);
