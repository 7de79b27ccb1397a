import type { RedFlagAction, RedFlagCategory } from '@shared/domain/triage/redFlags/rule';
import type { RuleSetState } from '@shared/domain/triage/ruleReview';
import type { Tone } from '../../ui/Tag';

/** How a version stands, in a word. */
export const stateText: Record<RuleSetState, { readonly tone: Tone; readonly text: string }> = {
  open: { tone: 'waiting', text: '审阅中' },
  signed: { tone: 'done', text: '已签署' },
  in_force: { tone: 'done', text: '正在使用' },
  replaced: { tone: 'quiet', text: '已被替换' },
};

export const actionText: Record<RedFlagAction, string> = {
  call_120: '拨打 120',
  emergency_department: '去急诊科',
  hotline: '心理援助热线',
};

export const categoryText: Record<RedFlagCategory, string> = {
  acute_coronary: '急性冠脉',
  aortic_dissection: '主动脉夹层',
  severe_dyspnoea: '严重呼吸困难',
  pulmonary_embolism: '肺栓塞',
  stroke: '卒中',
  thunderclap_headache: '雷击样头痛',
  sepsis_meningitis: '脓毒症、脑膜炎',
  unconscious: '意识丧失',
  seizure: '抽搐',
  anaphylaxis: '严重过敏',
  bleeding: '出血',
  acute_abdomen: '急腹症',
  testicular_torsion: '睾丸扭转',
  ectopic: '异位妊娠',
  pregnancy: '孕产急症',
  infant_fever: '小婴儿发热',
  child: '儿童急症',
  self_harm: '自伤',
  harm_to_others: '伤人',
  poisoning: '中毒',
  trauma: '外伤、烧伤',
  eye: '眼',
  spine_and_nerves: '脊髓、神经',
  limb: '肢体缺血',
  metabolic: '代谢急症',
  pressure_and_rhythm: '血压、心律',
  bites: '咬伤',
  airway: '气道',
  other: '其他',
};

/** 12 / 20，60.0%（38.7%–78.1%）: a share with Wilson's interval of 95 %. Nothing is said of nothing. */
export function shareText(hits: number, n: number): string {
  if (n === 0) return '—';
  const z = 1.96;
  const p = hits / n;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  const percent = (share: number) => `${(Math.min(1, Math.max(0, share)) * 100).toFixed(1)}%`;
  return `${hits} / ${n}，${percent(p)}（${percent(middle - half)}–${percent(middle + half)}）`;
}
