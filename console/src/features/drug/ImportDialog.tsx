import { Alert, App, Input, Modal, Progress } from 'antd';
import { useId, useState } from 'react';
import { COLUMNS } from '@shared/domain/drug/columns';
import { DRUGS_PER_PART, MAX_DRUG_PARTS } from '@shared/domain/drug/drug';
import { readDrugs, type ReadDrugs } from '@shared/domain/drug/rows';
import type { DrugListId } from '@shared/kernel/ids';
import { cleanText } from '@shared/kernel/text';
import { readTable } from '../../platform/spreadsheet';
import { Refusal } from '../../ui/Refusal';
import { explain } from './messages';
import { useSending } from './useSending';
import { faultLine, leftOutLine } from './words';

type Props = { readonly onClose: () => void; readonly onSent: (id: DrugListId) => void };

const NOTHING: ReadDrugs = { drugs: [], faults: [], leftOut: [], missing: [] };
const SHOWN = 20;
const MOST = MAX_DRUG_PARTS * DRUGS_PER_PART;

/** 导入药品目录: the file is read and checked here, line by line, before anything is sent. */
export function ImportDialog({ onClose, onSent }: Props) {
  const id = useId();
  const { message } = App.useApp();
  const [facts, setFacts] = useState({ title: '', source: '' });
  const [read, setRead] = useState<ReadDrugs>();
  const [refused, setRefused] = useState<string>();
  const { send, beginAnew, isBusy, percent } = useSending((read ?? NOTHING).drugs);

  const choose = async (file: File | undefined) => {
    setRead(undefined);
    setRefused(undefined);
    beginAnew();
    if (!file) return;
    const lines = await readTable(file);
    if (!lines) return setRefused('这个文件打不开。请选择 .xlsx 或 .csv 文件，第一行是列名');
    setRead(readDrugs(lines));
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
      title="导入药品目录"
      okText="上传"
      okButtonProps={{ loading: isBusy }}
      onOk={() => void start()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <div className="stack">
        <p className="quiet">
          第一行是列名，一行一个药品；不能线上开具的药品不会导入。上传后先看变化，再决定是否启用。
        </p>
        <details>
          <summary>需要哪些列</summary>
          <p className="quiet">
            {COLUMNS.join('、')}。成分写作“ATC编码:名称:每单位含量”，例如
            C08CA01:氨氯地平:5mg，几种成分之间用加号。商品名和在用可以不填。
          </p>
        </details>
        <div>
          <label htmlFor={`${id}-file`}>文件（.xlsx 或 .csv）</label>
          <input
            id={`${id}-file`}
            type="file"
            accept=".xlsx,.csv"
            disabled={isBusy}
            onChange={({ target }) => void choose(target.files?.[0])}
          />
        </div>
        {read && <ReadResult read={read} />}
        {field('title', '名称和版本', '例如：本院药品目录 2026 第 3 版')}
        {field('source', '来源', '例如：药学部，药事会 2026-11-20 通过')}
        {isBusy && <Progress percent={percent} aria-label="上传进度" />}
        <Refusal message={refused} />
      </div>
    </Modal>
  );
}

function missing(facts: { title: string; source: string }, read: ReadDrugs | undefined): string | undefined {
  if (read && read.missing.length > 0)
    return `表中没有这些列：${read.missing.join('、')}。请补上列名，再重新选择文件`;
  if (read && read.faults.length > 0) return '请先在原表中改好上面列出的行，再重新选择文件';
  if (!read || read.drugs.length === 0) return '请先选择含有药品的文件';
  if (read.drugs.length > MOST) return `最多 ${MOST} 种药品，请拆分`;
  if (cleanText(facts.title).length < 2) return '请填写名称和版本';
  if (cleanText(facts.source).length < 2) return '请填写来源';
  return undefined;
}

const ReadResult = ({ read: { drugs, faults, leftOut, missing: lost } }: { readonly read: ReadDrugs }) => (
  <>
    {lost.length > 0 && <Alert type="error" showIcon title={`表中没有这些列：${lost.join('、')}`} />}
    {faults.length > 0 && (
      <Alert
        type="error"
        showIcon
        title={`有 ${faults.length} 处需要改`}
        description={<Some lines={faults.map(faultLine)} />}
      />
    )}
    {leftOut.length > 0 && (
      <Alert
        type="warning"
        showIcon
        title={`${leftOut.length} 行不能线上开具，不会导入`}
        description={<Some lines={leftOut.map(leftOutLine)} />}
      />
    )}
    {faults.length === 0 && drugs.length > 0 && (
      <Alert type="success" showIcon title={`读到 ${drugs.length} 种药品`} />
    )}
  </>
);

const Some = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul style={{ margin: 0, paddingLeft: 20 }}>
    {lines.slice(0, SHOWN).map((line) => (
      <li key={line}>{line}</li>
    ))}
    {lines.length > SHOWN && <li>还有 {lines.length - SHOWN} 处</li>}
  </ul>
);
