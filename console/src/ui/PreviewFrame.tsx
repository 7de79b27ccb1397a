import { Input, Modal } from 'antd';
import { useEffect, useId, useState, type ReactNode } from 'react';
import type { Result } from '@shared/kernel/result';
import { Failure } from './Failure';
import { Loading } from './Loading';
import { Refusal } from './Refusal';

type Screen<Preview> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly preview: Preview };
type Props<Preview, Code extends string> = {
  readonly title: string;
  readonly okText: string;
  /** What putting it in use does. */
  readonly effect: string;
  /** Kept from one drawing to the next: another one asks again. */
  readonly load: () => Promise<Result<Preview, Code>>;
  readonly isUsable: (preview: Preview) => boolean;
  readonly busy: boolean;
  /** Undefined: the press before this one is still being worked on. */
  readonly use: (reason: string) => Promise<Result<unknown, Code> | undefined>;
  readonly explain: (code: Code) => string;
  readonly onClose: () => void;
  readonly onUsed: () => void;
  readonly children: (preview: Preview) => ReactNode;
};

const LEAST = 5;

/** What a brought-in list changes, and putting it in use with a reason. */
export function PreviewFrame<Preview, Code extends string>(props: Props<Preview, Code>) {
  const { load, explain } = props;
  const id = useId();
  const [screen, setScreen] = useState<Screen<Preview>>({ kind: 'loading' });
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<string>();
  useEffect(() => {
    let isOpen = true;
    void load().then((reply) => {
      if (!isOpen) return;
      setScreen(
        reply.ok ? { kind: 'ready', preview: reply.value } : { kind: 'failed', message: explain(reply.code) },
      );
    });
    return () => void (isOpen = false);
  }, [load, explain]);

  const isUsable = screen.kind === 'ready' && props.isUsable(screen.preview);
  const use = async () => {
    if (reason.trim().length < LEAST) return setRefused(`请写明理由，至少 ${LEAST} 个字`);
    setRefused(undefined);
    const reply = await props.use(reason.trim());
    if (!reply) return;
    if (!reply.ok) return setRefused(explain(reply.code));
    props.onUsed();
  };
  return (
    <Modal
      open
      title={props.title}
      okText={props.okText}
      okButtonProps={{ loading: props.busy, style: isUsable ? {} : { display: 'none' } }}
      cancelText={isUsable ? '先不启用' : '关闭'}
      onOk={() => void use()}
      onCancel={props.onClose}
      mask={{ closable: false }}
    >
      <div className="stack">
        {screen.kind === 'loading' && <Loading rows={4} />}
        {screen.kind === 'failed' && <Failure message={screen.message} />}
        {screen.kind === 'ready' && props.children(screen.preview)}
        {isUsable && (
          <div>
            <p className="quiet">{props.effect}</p>
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

type ChangesProps = {
  readonly title: string;
  readonly count: number;
  readonly lines: readonly string[];
};

/** One kind of change, folded: how many, and the first of them. */
export const ChangesOf = ({ title, count, lines }: ChangesProps) => (
  <details>
    <summary>
      {title} {count} 处
    </summary>
    <ul style={{ margin: 0, paddingLeft: 20, maxHeight: 240, overflow: 'auto' }}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {count > lines.length && <li>还有 {count - lines.length} 处</li>}
    </ul>
  </details>
);
