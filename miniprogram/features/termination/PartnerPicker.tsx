import { Text, View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import { ok } from '@shared/kernel/result';
import { useSearch } from '../../platform/useSearch';
import { Pressable } from '../../ui/Pressable';
import { TextInput } from '../../ui/TextInput';
import { explain } from './messages';
import { terminationService } from './service';
import './termination.scss';

type Props = { readonly onPick: (institution: string) => void };

/** 合作机构 found by district, name or department; what is picked can still be changed by hand. */
export function PartnerPicker({ onPick }: Props) {
  const [text, setText] = useState('');
  const ask = useCallback(async (words: string) => {
    const reply = await terminationService.partners(words);
    return reply.ok ? ok(reply.value.institutions) : reply;
  }, []);
  const found = useSearch(text, ask, explain);
  return (
    <View className="termination__partners">
      <TextInput
        value={text}
        onChange={setText}
        placeholder="按患者所在的区、医院名或科室找合作机构"
        maxLength={30}
        ariaLabel="找合作机构"
      />
      {found.kind === 'failed' && <Text className="termination__quiet">{found.message}</Text>}
      {found.kind === 'found' && found.items.length === 0 && (
        <Text className="termination__quiet">没有找到合作机构，请直接填写医院</Text>
      )}
      {found.kind === 'found' &&
        found.items.map(({ name, address, scope }) => (
          <Pressable
            key={`${name}${address}`}
            className="termination__partner"
            ariaLabel={`选择${name}`}
            onPress={() => {
              onPick([...`${name}（${address}）`].slice(0, 100).join(''));
              setText('');
            }}
          >
            <Text>{name}</Text>
            <Text className="termination__quiet">
              {address} · {scope}
            </Text>
          </Pressable>
        ))}
    </View>
  );
}
