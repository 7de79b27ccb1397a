import { useCallback, useState } from 'react';
import type * as z from 'zod/mini';
import type { exportMine } from '@shared/contracts/rights';
import type { PatientView } from '@shared/domain/patient/patient';
import { shanghai } from '@shared/kernel/time';
import { confirm } from '../../platform/confirm';
import { saveText } from '../../platform/saveText';
import { useDeed } from '../../platform/useDeed';
import { useLoaded } from '../../platform/useLoaded';
import { usePress } from '../../platform/usePress';
import { erasureQuestion } from './erasureQuestion';
import { explain } from './messages';
import { rightsService } from './service';

type Part = z.output<typeof exportMine.output>;

/** 导出: all parts one after the other; `parts` says how many have come. */
export function useExport(onDone: (said: string) => void, service = rightsService) {
  const [parts, setParts] = useState(0);
  const press = usePress(async () => {
    const got: Part[] = [];
    setParts(0);
    let cursor: string | undefined;
    do {
      const reply = await service.part(cursor);
      if (!reply.ok) return onDone(explain(reply.code));
      got.push(reply.value);
      setParts(got.length);
      cursor = reply.value.nextCursor;
    } while (cursor !== undefined);
    const day = shanghai(got[0]!.exportedAt).day;
    const isSaved = await saveText(`我的问诊资料-${day}.json`, JSON.stringify(got, null, 2));
    onDone(isSaved ? '已导出，请妥善保管这份文件' : '没有保存成功，请再试一次');
  });
  return { ...press, parts };
}

/** 我的数据: the persons there are, and their deletion. */
export function useMyData(onDone: (said: string) => void, service = rightsService) {
  const { screen, reload } = useLoaded(service.persons, explain);
  const [busy, setBusy] = useState<PatientView['id']>();
  const deed = useDeed(explain);
  const erase = useCallback(
    async ({ id, name }: PatientView) => {
      setBusy(id);
      try {
        const review = await service.review(id);
        if (!review.ok) return onDone(explain(review.code));
        const content = erasureQuestion(name, review.value, Date.now());
        const question = { title: `删除${name}的资料`, content, confirmText: '删除', danger: true };
        if (!(await confirm(question))) return;
        const refused = await deed(`erase:${id}`, (key) => service.erase(id, key));
        onDone(refused ?? '已删除');
        await reload();
      } finally {
        setBusy(undefined);
      }
    },
    [deed, onDone, reload, service],
  );
  return { screen, reload, busy, erase };
}
