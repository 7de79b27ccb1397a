import { confirm } from '../../platform/confirm';
import { whyNot } from '../../platform/toast';
import { usePress } from '../../platform/usePress';

/** Cancels; answers why not, or nothing when it is done. */
export type Cancel = () => Promise<string | undefined>;

/** 取消问诊, after asking once and saying what becomes of the money. */
export const useCancelling = (title: string, content: string, cancel: Cancel) =>
  usePress(async () => {
    if (!(await confirm({ title, content, confirmText: '取消问诊', cancelText: '继续等', danger: true })))
      return;
    const refusal = await cancel();
    if (refusal) whyNot(refusal);
  });
