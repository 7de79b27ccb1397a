import Taro from '@tarojs/taro';
import { isElder } from './appearance';
import { inBrowser } from './host';
import { askInPage, type Question } from './question';

/** A browser's question takes its colours from index.html; WeChat is told which fit its light or dark sheet. */
function colour(kind: 'action' | 'danger'): string {
  if (inBrowser) return `var(--modal-${kind})`;
  const isDark = Taro.getAppBaseInfo?.().theme === 'dark';
  if (kind === 'danger') return isDark ? '#FF9B90' : '#B42318';
  return isDark ? '#5CC4C6' : '#0A7277';
}

/** Asks before something that cannot be taken back. 关怀模式 has no pop-ups: there it stands on the page. */
export async function confirm(question: Question): Promise<boolean> {
  if (isElder()) return askInPage(question);
  const { title, content, confirmText = '确定', cancelText = '取消', danger = false } = question;
  const confirmColor = colour(danger ? 'danger' : 'action');
  const answer = await Taro.showModal({ title, content, confirmText, cancelText, confirmColor });
  return answer.confirm;
}
