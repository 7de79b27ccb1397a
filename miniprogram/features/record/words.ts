import { clockText, shanghai } from '@shared/kernel/time';
import type { SaveState } from '../../platform/autosave';
import { explain } from './messages';
import type { DispositionKind } from './recordForm';

/** The five dispositions as the doctor chooses them. */
export const DISPOSITIONS: readonly { value: DispositionKind; label: string; note: string }[] = [
  { value: 'self_care', label: '自我护理', note: '在家观察，按医嘱处理' },
  { value: 'online_again', label: '再次线上问诊', note: '按约定时间再来' },
  { value: 'outpatient', label: '门诊就诊', note: '在几天内到医院' },
  { value: 'emergency', label: '急诊', note: '尽快到最近的急诊' },
  { value: 'call_120', label: '拨打 120', note: '立即' },
];

/** Days that are asked for most. */
export const USUAL_DAYS = ['1', '3', '7', '14', '30'] as const;

/** How saving stands, in words. */
export function saveText(state: SaveState): string {
  switch (state.kind) {
    case 'untouched':
      return '填写后自动保存';
    case 'unsaved':
      return '正在保存…';
    case 'saved':
      return `已保存 ${clockText(shanghai(state.at).minute)}`;
    case 'retrying':
      return '未保存到医院，正在重试。内容已留在本机';
    case 'refused':
      return explain(state.code);
  }
}
