import type { exportChain, listRoots, listTrail } from '@shared/contracts/trail';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

const sentences: Record<
  CallCode<typeof listTrail> | CallCode<typeof exportChain> | CallCode<typeof listRoots>,
  string
> = {
  ...runtimeSentences,
  'request.invalid': '查询条件的写法不对，请对照提示修改',
  'list.cursor_invalid': '列表已更新，请刷新',
  'trail.empty': '这条链上没有留痕，请核对编号',
  'trail.too_long': '这条链太长，不能一次导出。请联系技术人员从数据库备份导出',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
