import { Alert } from 'antd';
import { addCodeRows, beginCodeList } from '@shared/contracts/diagnosis';
import { MAX_PARTS, ROWS_PER_PART } from '@shared/domain/diagnosis/code';
import { readRows } from '@shared/domain/diagnosis/rows';
import type { CodeListId } from '@shared/kernel/ids';
import { call } from '../../platform/call';
import { readSpreadsheet } from '../../platform/spreadsheet';
import { ImportFrame, SomeLines } from '../../ui/ImportFrame';
import { explain } from './messages';
import { faultLine } from './words';

type Read = ReturnType<typeof readRows>;
type Props = { readonly onClose: () => void; readonly onSent: (id: CodeListId) => void };

const MOST = MAX_PARTS * ROWS_PER_PART;

const read = async (file: File): Promise<Read | undefined> => {
  const lines = await readSpreadsheet(file);
  return lines && readRows(lines);
};

const wrong = (it: Read | undefined): string | undefined => {
  if (!it || it.rows.length === 0) return '请先选择含有编码的文件';
  if (it.faults.length > 0) return '请先在原表中改好上面列出的行，再重新选择文件';
  return it.rows.length > MOST ? `最多 ${MOST} 行，请拆分` : undefined;
};

/** 导入诊断编码表. */
export const ImportDialog = ({ onClose, onSent }: Props) => (
  <ImportFrame
    title="导入诊断编码表"
    hint={<p className="quiet">第一列是编码，第二列是名称，一行一个诊断。上传后先看变化，再决定是否启用。</p>}
    accept=".xlsx"
    sourceLabel="发布单位"
    examples={{ title: '国家临床版 2.0 疾病诊断编码', source: '国家卫生健康委员会' }}
    read={read}
    unreadable="这个文件打不开。请选择 .xlsx 文件：第一列是编码，第二列是名称"
    rowsOf={({ rows }) => rows}
    wrong={wrong}
    result={ReadResult}
    sending={{
      rowsPerPart: ROWS_PER_PART,
      begin: (facts, key) => call(beginCodeList, facts, key),
      add: (part) => call(addCodeRows, part),
    }}
    explain={explain}
    onClose={onClose}
    onSent={onSent}
  />
);

const ReadResult = ({ rows, faults }: Read) =>
  faults.length === 0 ? (
    <Alert type="success" showIcon title={`读到 ${rows.length} 个诊断`} />
  ) : (
    <Alert
      type="error"
      showIcon
      title={`有 ${faults.length} 行需要改`}
      description={<SomeLines lines={faults.map(faultLine)} />}
    />
  );
