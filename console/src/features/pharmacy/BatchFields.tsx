import { Input } from 'antd';
import type { DrugId } from '@shared/kernel/ids';
import { DrugSelect } from './DrugSelect';

/** A drug and one batch of it, as they are typed. */
export type TypedBatch = { readonly drugId?: DrugId | undefined; readonly batchNo: string };

/** The batch, whole, or what is missing of it in words. */
export const batchIn = ({
  drugId,
  batchNo,
}: TypedBatch): string | { readonly drugId: DrugId; readonly batchNo: string } => {
  if (!drugId) return '请选择药品';
  if (!/^[A-Za-z0-9][A-Za-z0-9-]{1,29}$/.test(batchNo)) return '请填写批号，字母、数字和短横';
  return { drugId, batchNo };
};

type Props = { readonly value: TypedBatch; readonly onChange: (value: TypedBatch) => void };

/** 药品和批号. */
export const BatchFields = ({ value, onChange }: Props) => (
  <>
    <DrugSelect value={value.drugId} onChange={(drugId) => onChange({ ...value, drugId })} />
    <Input
      aria-label="批号"
      placeholder="批号"
      maxLength={30}
      value={value.batchNo}
      onChange={({ target }) => onChange({ ...value, batchNo: target.value.trim() })}
    />
  </>
);
