import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { Refusal } from './Refusal';

type Props = {
  readonly title: string;
  /** What will happen, before it does. */
  readonly effects: readonly string[];
  readonly okText: string;
  readonly isDanger?: boolean;
  readonly busy: boolean;
  readonly refused: string | undefined;
  readonly onOk: () => unknown;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

/** A dialog in front of a decision: what will happen, what it needs, and why it was refused. */
export const DeedFrame = (props: Props) => (
  <Modal
    open
    title={props.title}
    okText={props.okText}
    okButtonProps={{ danger: props.isDanger ?? false, loading: props.busy }}
    onOk={() => void props.onOk()}
    onCancel={props.onClose}
    mask={{ closable: false }}
  >
    <div className="stack">
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {props.effects.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
      {props.children}
      <Refusal message={props.refused} />
    </div>
  </Modal>
);
