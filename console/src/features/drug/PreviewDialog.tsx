import { useCallback } from 'react';
import { useDrugList as putInUse } from '@shared/contracts/drug';
import type { DrugListId } from '@shared/kernel/ids';
import { may, useMe } from '../../platform/may';
import { useCommand } from '../../platform/useCommand';
import { ChangesOf, PreviewFrame } from '../../ui/PreviewFrame';
import { Refusal } from '../../ui/Refusal';
import { explain } from './messages';
import { drugService } from './service';

type Props = { readonly listId: DrugListId; readonly onClose: () => void; readonly onUsed: () => void };

/** What a catalogue changes, and putting it in use. */
export function PreviewDialog({ listId, onClose, onUsed }: Props) {
  const { role } = useMe();
  const { busy, run } = useCommand(putInUse);
  const load = useCallback(() => drugService.preview(listId), [listId]);
  return (
    <PreviewFrame
      title="与正在使用的目录相比"
      okText="启用这份目录"
      effect="启用后医生立即从这份目录中选药。已经开出的处方不变，原来的目录随时可以重新启用。"
      load={load}
      isUsable={({ list, twice }) => may(role, putInUse) && list.state !== 'in_force' && twice.length === 0}
      busy={busy}
      use={(reason) => run({ listId, reason })}
      explain={explain}
      onClose={onClose}
      onUsed={onUsed}
    >
      {({ twice, added, removed, changed }) => (
        <>
          {twice.length > 0 && (
            <Refusal
              message={`这些药品编码出现了不止一次，不能启用：${twice.join('、')}。请在原表中改好，再重新导入`}
            />
          )}
          <ChangesOf
            title="新增"
            count={added.count}
            lines={added.first.map((it) => `${it.id} ${it.name}`)}
          />
          <ChangesOf
            title="去掉"
            count={removed.count}
            lines={removed.first.map((it) => `${it.id} ${it.name}`)}
          />
          <ChangesOf
            title="变更"
            count={changed.count}
            lines={changed.first.map(
              (it) => `${it.id} ${it.name}，${it.fact}：${it.from || '无'} → ${it.to || '无'}`,
            )}
          />
        </>
      )}
    </PreviewFrame>
  );
}
