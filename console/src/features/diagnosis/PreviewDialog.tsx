import { useCallback } from 'react';
import { useCodeList as putInUse } from '@shared/contracts/diagnosis';
import type { CodeListId } from '@shared/kernel/ids';
import { may, useMe } from '../../platform/may';
import { useCommand } from '../../platform/useCommand';
import { ChangesOf, PreviewFrame } from '../../ui/PreviewFrame';
import { Refusal } from '../../ui/Refusal';
import { explain } from './messages';
import { diagnosisService } from './service';

type Props = { readonly listId: CodeListId; readonly onClose: () => void; readonly onUsed: () => void };

/** What a list of codes changes, and putting it in use. */
export function PreviewDialog({ listId, onClose, onUsed }: Props) {
  const { role } = useMe();
  const { busy, run } = useCommand(putInUse);
  const load = useCallback(() => diagnosisService.preview(listId), [listId]);
  return (
    <PreviewFrame
      title="与正在使用的编码表相比"
      okText="启用这份编码表"
      effect="启用后医生立即从这份表中选择诊断。已经签署的病历不变，原来的表随时可以重新启用。"
      load={load}
      isUsable={({ list, twice }) => may(role, putInUse) && list.state !== 'in_force' && twice.length === 0}
      busy={busy}
      use={(reason) => run({ listId, reason })}
      explain={explain}
      onClose={onClose}
      onUsed={onUsed}
    >
      {({ twice, added, removed, renamed }) => (
        <>
          {twice.length > 0 && (
            <Refusal
              message={`这些编码出现了不止一次，不能启用：${twice.join('、')}。请在原表中改好，再重新导入`}
            />
          )}
          <ChangesOf
            title="新增"
            count={added.count}
            lines={added.first.map((it) => `${it.code} ${it.name}`)}
          />
          <ChangesOf
            title="去掉"
            count={removed.count}
            lines={removed.first.map((it) => `${it.code} ${it.name}`)}
          />
          <ChangesOf
            title="改名"
            count={renamed.count}
            lines={renamed.first.map((it) => `${it.code} ${it.from} → ${it.to}`)}
          />
        </>
      )}
    </PreviewFrame>
  );
}
