import type { listRoots, listTrail } from '@shared/contracts/trail';
import type { closeExport, exportChain, exportPage, openExport } from '@shared/contracts/trailExport';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

const sentences: Record<
  CallCode<
    | typeof listTrail
    | typeof exportChain
    | typeof listRoots
    | typeof openExport
    | typeof exportPage
    | typeof closeExport
  >,
  string
> = {
  ...runtimeSentences,
  'request.invalid': '查询条件的写法不对，请对照提示修改',
  'list.cursor_invalid': '列表已更新，请刷新',
  'trail.empty': '这条链上没有留痕，请核对编号',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
