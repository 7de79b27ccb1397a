import { App, Input, Modal, Progress } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { cleanText } from '@shared/kernel/text';
import { useSending, type ListFacts, type Sending } from '../platform/useSending';
import { Refusal } from './Refusal';

type Props<Read, Row, Id, Code extends string> = {
  readonly title: string;
  /** What the file must look like. */
  readonly hint: ReactNode;
  /** As a file input takes them, .xlsx first. */
  readonly accept: string;
  /** Who answers for the list: 发布单位, 来源. */
  readonly sourceLabel: string;
  readonly examples: ListFacts;
  /** Undefined: the file cannot be opened. */
  readonly read: (file: File) => Promise<Read | undefined>;
  readonly unreadable: string;
  readonly rowsOf: (read: Read) => readonly Row[];
  /** Why what was read cannot be sent; undefined when it can. */
  readonly wrong: (read: Read | undefined) => string | undefined;
  readonly result: (read: Read) => ReactNode;
  readonly sending: Sending<Row, Id, Code>;
  readonly explain: (code: Code) => string;
  readonly onClose: () => void;
  readonly onSent: (id: Id) => void;
};

/** Bringing in a list from a file, which is read and checked here, line by line, before anything is sent. */
export function ImportFrame<Read, Row, Id, Code extends string>(props: Props<Read, Row, Id, Code>) {
  const id = useId();
  const { message } = App.useApp();
  const [facts, setFacts] = useState({ title: '', source: '' });
  const [read, setRead] = useState<Read>();
  const [refused, setRefused] = useState<string>();
  const rows = read === undefined ? [] : props.rowsOf(read);
  const { send, beginAnew, isBusy, percent } = useSending(rows, props.sending);

  const choose = async (file: File | undefined) => {
    setRead(undefined);
    setRefused(undefined);
    beginAnew();
    if (!file) return;
    const found = await props.read(file);
    if (found === undefined) return setRefused(props.unreadable);
    setRead(found);
  };
  const change = (part: Partial<typeof facts>) => {
    beginAnew();
    setFacts({ ...facts, ...part });
  };
  const start = async () => {
    const { title, source } = { title: cleanText(facts.title), source: cleanText(facts.source) };
    const why =
      props.wrong(read) ??
      (title.length < 2 ? '请填写名称和版本' : undefined) ??
      (source.length < 2 ? `请填写${props.sourceLabel}` : undefined);
    setRefused(why);
    if (why !== undefined) return;
    const reply = await send({ title, source });
    if (!reply.ok) return setRefused(`${props.explain(reply.code)}。已经传上去的部分会保留，再按一次接着传`);
    void message.success('已传完，请核对变化后启用');
    props.onSent(reply.value);
  };
  const field = (key: 'title' | 'source', label: string) => (
    <div>
      <label htmlFor={`${id}-${key}`}>{label}</label>
      <Input
        id={`${id}-${key}`}
        value={facts[key]}
        maxLength={100}
        placeholder={`例如：${props.examples[key]}`}
        disabled={isBusy}
        onChange={({ target }) => change({ [key]: target.value })}
      />
    </div>
  );
  return (
    <Modal
      open
      title={props.title}
      okText="上传"
      okButtonProps={{ loading: isBusy }}
      onOk={() => void start()}
      onCancel={props.onClose}
      mask={{ closable: false }}
    >
      <div className="stack">
        {props.hint}
        <div>
          <label htmlFor={`${id}-file`}>文件（{props.accept.split(',').join(' 或 ')}）</label>
          <input
            id={`${id}-file`}
            type="file"
            accept={props.accept}
            disabled={isBusy}
            onChange={({ target }) => void choose(target.files?.[0])}
          />
        </div>
        {read !== undefined && props.result(read)}
        {field('title', '名称和版本')}
        {field('source', props.sourceLabel)}
        {isBusy && <Progress percent={percent} aria-label="上传进度" />}
        <Refusal message={refused} />
      </div>
    </Modal>
  );
}

const SHOWN = 20;

/** The first lines of many. */
export const SomeLines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul style={{ margin: 0, paddingLeft: 20 }}>
    {lines.slice(0, SHOWN).map((line) => (
      <li key={line}>{line}</li>
    ))}
    {lines.length > SHOWN && <li>还有 {lines.length - SHOWN} 处</li>}
  </ul>
);
