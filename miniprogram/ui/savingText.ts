import { clockText, shanghai } from '@shared/kernel/time';
import type { SaveState } from '../platform/autosave';

/** How saving stands, in words. */
export function savingText(state: SaveState, explain: (code: string) => string): string {
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
