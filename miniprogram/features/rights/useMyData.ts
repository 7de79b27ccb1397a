import { useCallback, useState } from 'react';
import type * as z from 'zod/mini';
import type { exportMine } from '@shared/contracts/rights';
import type { PatientView } from '@shared/domain/patient/patient';
import { shanghai } from '@shared/kernel/time';
import { confirm } from '../../platform/confirm';
import { saveFile, type SavedFile } from '../../platform/saveFile';
import type { Tell } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { useLoaded } from '../../platform/useLoaded';
import { usePress } from '../../platform/usePress';
import { erasureQuestion } from './erasureQuestion';
import { explain } from './messages';
import { rightsService } from './service';

type Part = z.output<typeof exportMine.output>;

/** 导出: all parts one after the other; `parts` says how many have come, `save` hands over what came. */
export function useExport(tell: Tell, service = rightsService) {
  const [parts, setParts] = useState(0);
  const [file, setFile] = useState<SavedFile>();
  const fetching = usePress(async () => {
    const got: Part[] = [];
    setParts(0);
    let cursor: string | undefined;
    do {
      const reply = await service.part(cursor);
      if (!reply.ok) return tell(explain(reply.code));
      got.push(reply.value);
      setParts(got.length);
      cursor = reply.value.nextCursor;
    } while (cursor !== undefined);
    const day = shanghai(got[0]!.exportedAt).day;
    setFile({
      name: `我的问诊资料-${day}.json`,
      mimeType: 'application/json',
      content: { text: JSON.stringify(got, null, 2) },
    });
  });
  const saving = usePress(async () => {
    const outcome = file && (await saveFile(file));
    if (outcome === 'saved') tell(undefined, '已导出，请妥善保管这份文件');
    if (outcome === 'failed') tell('没有保存成功，请再试一次');
  });
  /** What was fetched is no longer so: somebody's data was erased. */
  const drop = useCallback(() => setFile(undefined), []);
  return { fetch: fetching, save: saving, parts, isFetched: file !== undefined, drop };
}

/** Refusals after which there is something to do elsewhere. */
const IN_THE_WAY = (['patient.case_open', 'patient.order_open', 'payment.in_flight'] as const).map(explain);

/** 我的数据: the persons there are, and their deletion. */
export function useMyData(
  tell: Tell,
  onErased: () => void,
  service: Pick<typeof rightsService, 'persons' | 'review' | 'erase'> = rightsService,
) {
  const { screen, reload } = useLoaded(service.persons, explain);
  const [busy, setBusy] = useState<PatientView['id']>();
  /** A case or a payment stands in the way: said where it leads on, not in passing. */
  const [inTheWay, setInTheWay] = useState<string>();
  const deed = useDeed(explain);
  const erase = useCallback(
    async ({ id, name }: PatientView) => {
      setBusy(id);
      try {
        const review = await service.review(id);
        if (!review.ok) {
          const said = explain(review.code);
          return IN_THE_WAY.includes(said) ? setInTheWay(said) : tell(said);
        }
        const content = erasureQuestion(name, review.value, Date.now());
        const question = { title: `删除${name}的资料`, content, confirmText: '删除', danger: true };
        if (!(await confirm(question))) return;
        const refused = await deed(`erase:${id}`, (key) => service.erase(id, key));
        if (refused === undefined) onErased();
        const leadsOn = refused !== undefined && IN_THE_WAY.includes(refused);
        setInTheWay(leadsOn ? refused : undefined);
        if (!leadsOn) tell(refused, '已删除');
        await reload();
      } finally {
        setBusy(undefined);
      }
    },
    [deed, tell, onErased, reload, service],
  );
  return { screen, reload, busy, erase, inTheWay };
}
