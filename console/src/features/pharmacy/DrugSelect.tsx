import { Select } from 'antd';
import { useState } from 'react';
import { findDrug } from '@shared/contracts/pharmacy';
import type { DrugId } from '@shared/kernel/ids';
import { call } from '../../platform/call';

type Props = { readonly value: DrugId | undefined; readonly onChange: (id: DrugId) => void };

/** 药品 of the catalogue, found by name or initials. */
export function DrugSelect({ value, onChange }: Props) {
  const [options, setOptions] = useState<{ value: DrugId; label: string }[]>([]);
  const search = async (text: string) => {
    if (text.trim() === '') return;
    const reply = await call(findDrug, { text: text.slice(0, 50) });
    if (reply.ok)
      setOptions(
        reply.value.drugs.map(({ id, genericName, strength, maker }) => ({
          value: id,
          label: `${genericName} ${strength}（${maker}）`,
        })),
      );
  };
  return (
    <Select
      aria-label="药品"
      showSearch={{ filterOption: false, onSearch: (text) => void search(text) }}
      placeholder="药名、拼音或首字母"
      {...(value !== undefined && { value })}
      onChange={onChange}
      options={options}
      notFoundContent={null}
    />
  );
}
