import { Alert, App, Input, Modal, Progress } from 'antd';
import { useId, useState } from 'react';
import { MAX_PARTS, ROWS_PER_PART } from '@shared/domain/diagnosis/code';
import { readRows } from '@shared/domain/diagnosis/rows';
import type { CodeListId } from '@shared/kernel/ids';
import { cleanText } from '@shared/kernel/text';
import { readSpreadsheet } from '../../platform/spreadsheet';
import { Refusal } from '../../ui/Refusal';
import { explain } from './messages';
import { useSending } from './useSending';
import { faultLine } from './words';

type Read = ReturnType<typeof readRows>;
type Props = { readonly onClose: () => void; readonly onSent: (id: CodeListId) => void };

const NOTHING: Read = { rows: [], faults: [] };
const FAULTS_SHOWN = 20;

/** 导入诊断编码表: the file is read and checked here, line by line, before anything is sent. */
export function ImportDialog({ onClose, onSent }: Props) {
  const id = useId();
  const { message } = App.useApp();
  const [facts, setFacts] = useState({ title: '', source: '' });
  const [read, setRead] = useState<Read>();
  const [refused, setRefused] = useState<string>();
  const { send, beginAnew, isBusy, percent } = useSending((read ?? NOTHING).rows);

  const choose = async (file: File | undefined) => {
    setRead(undefined);
    setRefused(undefined);
    beginAnew();
    if (!file) return;
    const lines = await readSpreadsheet(file);
    if (!lines) return setRefused('这个文件打不开。请选择 .xlsx 文件：第一列是编码，第二列是名称');
    setRead(readRows(lines));
  };
  const change = (part: Partial<typeof facts>) => {
    beginAnew();
    setFacts({ ...facts, ...part });
  };
  const start = async () => {
    const why = missing(facts, read);
    setRefused(why);
    if (why !== undefined) return;
    const reply = await send({ title: cleanText(facts.title), source: cleanText(facts.source) });
    if (!reply.ok) return setRefused(`${explain(reply.code)}。已经传上去的部分会保留，再按一次接着传`);
    void message.success('已传完，请核对变化后启用');
    onSent(reply.value);
  };
  const field = (key: 'title' | 'source', label: string, placeholder: string) => (
    <div>
      <label htmlFor={`${id}-${key}`}>{label}</label>
      <Input
        id={`${id}-${key}`}
        value={facts[key]}
        maxLength={100}
        placeholder={placeholder}
        disabled={isBusy}
        onChange={({ target }) => change({ [key]: target.value })}
      />
    </div>
  );
  return (
    <Modal
      open
      title="导入诊断编码表"
      okText="上传"
      okButtonProps={{ loading: isBusy }}
      onOk={() => void start()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <div className="stack">
        <p className="quiet">第一列是编码，第二列是名称，一行一个诊断。上传后先看变化，再决定是否启用。</p>
        <div>
          <label htmlFor={`${id}-file`}>文件（.xlsx）</label>
          <input
            id={`${id}-file`}
            type="file"
            accept=".xlsx"
            disabled={isBusy}
            onChange={({ target }) => void choose(target.files?.[0])}
          />
        </div>
        {read && <ReadResult read={read} />}
        {field('title', '名称和版本', '例如：国家临床版 2.0 疾病诊断编码')}
        {field('source', '发布单位', '例如：国家卫生健康委员会')}
        {isBusy && <Progress percent={percent} aria-label="上传进度" />}
        <Refusal message={refused} />
      </div>
    </Modal>
  );
}

function missing(facts: { title: string; source: string }, read: Read | undefined): string | undefined {
  if (!read || read.rows.length === 0) return '请先选择含有编码的文件';
  if (read.faults.length > 0) return '请先在原表中改好上面列出的行，再重新选择文件';
  if (read.rows.length > MAX_PARTS * ROWS_PER_PART) return `最多 ${MAX_PARTS * ROWS_PER_PART} 行，请拆分`;
  if (cleanText(facts.title).length < 2) return '请填写名称和版本';
  if (cleanText(facts.source).length < 2) return '请填写发布单位';
  return undefined;
}

function ReadResult({ read: { rows, faults } }: { readonly read: Read }) {
  if (faults.length === 0) return <Alert type="success" showIcon title={`读到 ${rows.length} 个诊断`} />;
  return (
    <Alert
      type="error"
      showIcon
      title={`有 ${faults.length} 行需要改`}
      description={
        <ul style={{ margin: 0, paddingLeft: 20 }}>
          {faults.slice(0, FAULTS_SHOWN).map((it) => (
            <li key={it.line}>{faultLine(it)}</li>
          ))}
          {faults.length > FAULTS_SHOWN && <li>还有 {faults.length - FAULTS_SHOWN} 行</li>}
        </ul>
      }
    />
  );
}
