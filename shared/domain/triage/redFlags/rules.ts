import type { RuleSet } from './rule';

/** Every version that ever decided stays here, newest last. */
export const RULE_SETS: readonly RuleSet[] = [
  {
    version: '2026-11-24',
    rules: [
      {
        id: 'coma.arrest',
        category: 'unconscious',
        action: 'call_120',
        name: '没有呼吸或脉搏',
        pattern: '呼吸或心跳停止',
        when: ['停搏'],
        advice: '请马上拨打 120，并在电话指导下立即开始胸外按压。',
        source: 'AHA BLS 2020',
      },
    ],
  },
];
