import { Alert } from 'antd';
import { addDrugs, beginDrugList } from '@shared/contracts/drug';
import { COLUMNS } from '@shared/domain/drug/columns';
import { DRUGS_PER_PART, MAX_DRUG_PARTS } from '@shared/domain/drug/drug';
import { readDrugs, type ReadDrugs } from '@shared/domain/drug/rows';
import type { DrugListId } from '@shared/kernel/ids';
import { call } from '../../platform/call';
import { readTable } from '../../platform/spreadsheet';
import { ImportFrame, SomeLines } from '../../ui/ImportFrame';
import { explain } from './messages';
import { faultLine, leftOutLine } from './words';

type Props = { readonly onClose: () => void; readonly onSent: (id: DrugListId) => void };

const MOST = MAX_DRUG_PARTS * DRUGS_PER_PART;

const read = async (file: File): Promise<ReadDrugs | undefined> => {
  const lines = await readTable(file);
  return lines && readDrugs(lines);
};

const wrong = (it: ReadDrugs | undefined): string | undefined => {
  if (it && it.missing.length > 0)
    return `表中没有这些列：${it.missing.join('、')}。请补上列名，再重新选择文件`;
  if (it && it.faults.length > 0) return '请先在原表中改好上面列出的行，再重新选择文件';
  if (!it || it.drugs.length === 0) return '请先选择含有药品的文件';
  return it.drugs.length > MOST ? `最多 ${MOST} 种药品，请拆分` : undefined;
};

/** 导入药品目录. */
export const ImportDialog = ({ onClose, onSent }: Props) => (
  <ImportFrame
    title="导入药品目录"
    hint={<Hint />}
    accept=".xlsx,.csv"
    sourceLabel="来源"
    examples={{ title: '本院药品目录 2026 第 3 版', source: '药学部，药事会 2026-11-20 通过' }}
    read={read}
    unreadable="这个文件打不开。请选择 .xlsx 或 .csv 文件，第一行是列名"
    rowsOf={({ drugs }) => drugs}
    wrong={wrong}
    result={ReadResult}
    sending={{
      rowsPerPart: DRUGS_PER_PART,
      begin: (facts, key) => call(beginDrugList, facts, key),
      add: ({ listId, part, rows }) => call(addDrugs, { listId, part, drugs: rows }),
    }}
    explain={explain}
    onClose={onClose}
    onSent={onSent}
  />
);

const Hint = () => (
  <>
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
  </>
);

const ReadResult = ({ drugs, faults, leftOut, missing }: ReadDrugs) => (
  <>
    {missing.length > 0 && <Alert type="error" showIcon title={`表中没有这些列：${missing.join('、')}`} />}
    {faults.length > 0 && (
      <Alert
        type="error"
        showIcon
        title={`有 ${faults.length} 处需要改`}
        description={<SomeLines lines={faults.map(faultLine)} />}
      />
    )}
    {leftOut.length > 0 && (
      <Alert
        type="warning"
        showIcon
        title={`${leftOut.length} 行不能线上开具，不会导入`}
        description={<SomeLines lines={leftOut.map(leftOutLine)} />}
      />
    )}
    {faults.length === 0 && drugs.length > 0 && (
      <Alert type="success" showIcon title={`读到 ${drugs.length} 种药品`} />
    )}
  </>
);
