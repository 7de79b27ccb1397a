import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { DrugView } from '@shared/contracts/drug';
import { ok } from '@shared/kernel/result';
import { useSearch } from '../../platform/useSearch';
import { Field } from '../../ui/Field';
import { Pressable } from '../../ui/Pressable';
import { TextInput } from '../../ui/TextInput';
import { explain } from './messages';
import './prescription.scss';
import { prescriptionService } from './service';

const search = async (text: string) => {
  const reply = await prescriptionService.searchDrugs(text);
  return reply.ok ? ok(reply.value.drugs) : reply;
};

/** 添加药品: searched by name or initials; the doctor picks one, nothing of its use is filled in. */
export function DrugPicker({ onPick }: { readonly onPick: (drug: DrugView) => void }) {
  const [text, setText] = useState('');
  const found = useSearch(text, search, explain);
  return (
    <Field label="添加药品" hint="最多 5 种。药名、商品名、拼音或首字母">
      <TextInput
        value={text}
        onChange={setText}
        placeholder="如 氨氯地平、aldp"
        maxLength={50}
        ariaLabel="搜索药品"
      />
      {found.kind === 'searching' && <Text className="prescription__quiet">正在查找</Text>}
      {found.kind === 'failed' && <Text className="prescription__quiet">{found.message}</Text>}
      {found.kind === 'found' && found.items.length === 0 && (
        <Text className="prescription__quiet">没有找到。请换一个词；不能线上开具的药不在目录中</Text>
      )}
      {found.kind === 'found' && (
        <View>
          {found.items.map((drug) => (
            <Pressable
              key={drug.id}
              className="prescription__match"
              ariaLabel={`选择${drug.genericName}`}
              onPress={() => {
                onPick(drug);
                setText('');
              }}
            >
              <Text className="prescription__name">{drug.genericName}</Text>
              <Text className="prescription__quiet">
                {`${drug.strength} × ${String(drug.pack.units)}${drug.pack.unitName}/${drug.pack.packName}，${drug.maker}`}
              </Text>
            </Pressable>
          ))}
        </View>
      )}
    </Field>
  );
}
