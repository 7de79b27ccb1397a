import { Input, Modal } from 'antd';
import { useEffect, useId, useState, type ReactNode } from 'react';
import type * as z from 'zod/mini';
import { useDrugList as putInUse, type previewDrugList } from '@shared/contracts/drug';
import type { DrugListId } from '@shared/kernel/ids';
import { may, useMe } from '../../platform/may';
import { useCommand } from '../../platform/useCommand';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { Refusal } from '../../ui/Refusal';
import { explain } from './messages';
import { drugService } from './service';

type Preview = z.infer<typeof previewDrugList.output>;
type Screen =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly preview: Preview };
type Props = { readonly listId: DrugListId; readonly onClose: () => void; readonly onUsed: () => void };

const LEAST = 5;

/** What a list changes, and putting it in use. */
export function PreviewDialog({ listId, onClose, onUsed }: Props) {
  const { role } = useMe();
  const id = useId();
  const [screen, setScreen] = useState<Screen>({ kind: 'loading' });
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<string>();
  const { busy, run } = useCommand(putInUse);
  useEffect(() => {
    let isOpen = true;
    void drugService.preview(listId).then((reply) => {
      if (!isOpen) return;
      setScreen(
        reply.ok ? { kind: 'ready', preview: reply.value } : { kind: 'failed', message: explain(reply.code) },
      );
    });
    return () => void (isOpen = false);
  }, [listId]);

  const mayUse = may(role, putInUse);
  const isUsable =
    mayUse &&
    screen.kind === 'ready' &&
    screen.preview.list.state !== 'in_force' &&
    screen.preview.twice.length === 0;
  const use = async () => {
    if (reason.trim().length < LEAST) return setRefused(`请写明理由，至少 ${LEAST} 个字`);
    setRefused(undefined);
    const reply = await run({ listId, reason: reason.trim() });
    if (!reply) return;
    if (!reply.ok) return setRefused(explain(reply.code));
    onUsed();
  };
  return (
    <Modal
      open
      title="与正在使用的目录相比"
      okText="启用这份目录"
      okButtonProps={{ loading: busy, style: isUsable ? {} : { display: 'none' } }}
      cancelText={isUsable ? '先不启用' : '关闭'}
      onOk={() => void use()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <div className="stack">
        {screen.kind === 'loading' && <Loading rows={4} />}
        {screen.kind === 'failed' && <Failure message={screen.message} />}
        {screen.kind === 'ready' && <Changes preview={screen.preview} />}
        {isUsable && (
          <div>
            <p className="quiet">
              启用后医生立即从这份目录中选药。已经开出的处方不变，原来的目录随时可以重新启用。
            </p>
            <label htmlFor={id}>理由</label>
            <Input.TextArea
              id={id}
              rows={2}
              maxLength={500}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </div>
        )}
        <Refusal message={refused} />
      </div>
    </Modal>
  );
}

const Changes = ({ preview: { twice, added, removed, changed } }: { readonly preview: Preview }) => (
  <>
    {twice.length > 0 && (
      <Refusal
        message={`这些药品编码出现了不止一次，不能启用：${twice.join('、')}。请在原表中改好，再重新导入`}
      />
    )}
    <Part title="新增" count={added.count} lines={added.first.map((it) => `${it.id} ${it.name}`)} />
    <Part title="去掉" count={removed.count} lines={removed.first.map((it) => `${it.id} ${it.name}`)} />
    <Part
      title="变更"
      count={changed.count}
      lines={changed.first.map(
        (it) => `${it.id} ${it.name}，${it.fact}：${it.from || '无'} → ${it.to || '无'}`,
      )}
    />
  </>
);

const Part = (props: {
  readonly title: string;
  readonly count: number;
  readonly lines: readonly string[];
}) => (
  <details>
    <summary>
      {props.title} {props.count} 处
    </summary>
    <ul style={{ margin: 0, paddingLeft: 20, maxHeight: 240, overflow: 'auto' }}>
      {props.lines.map((line): ReactNode => (
        <li key={line}>{line}</li>
      ))}
      {props.count > props.lines.length && <li>还有 {props.count - props.lines.length} 处</li>}
    </ul>
  </details>
);
