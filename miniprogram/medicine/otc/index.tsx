import { Text } from '@tarojs/components';
import { useCallback, useEffect, useState } from 'react';
import { ok } from '@shared/kernel/result';
import { explain } from '../../features/medicine/messages';
import '../../features/medicine/medicine.scss';
import { OtcFacts } from '../../features/medicine/OtcCell';
import { medicineService } from '../../features/medicine/service';
import { OTC_NOTICE } from '../../features/medicine/words';
import { AccountGate } from '../../features/session/AccountGate';
import { goTo } from '../../platform/navigation';
import { usePaged } from '../../platform/usePaged';
import { useReload } from '../../platform/useReload';
import { Card } from '../../ui/Card';
import { Empty } from '../../ui/Empty';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { PagedList } from '../../ui/PagedList';
import { Pressable } from '../../ui/Pressable';
import { TextInput } from '../../ui/TextInput';

/** 非处方药货架: looked up by anybody who has an account, apart from everything that needs a prescription. */
export default function OtcPage() {
  return <AccountGate note="同意后即可查看非处方药">{() => <Otc />}</AccountGate>;
}

/** A person types faster than the answer comes back. */
const PAUSE_MS = 200;

function Otc() {
  const [text, setText] = useState('');
  const asked = text.trim();
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await medicineService.searchOtc(asked, cursor);
      return reply.ok ? ok({ items: reply.value.drugs, nextCursor: reply.value.nextCursor }) : reply;
    },
    [asked],
  );
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  useReload(reload);
  // Another word is another list: asked for when somebody pauses.
  useEffect(() => {
    const pause = setTimeout(() => void reload(), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [reload]);
  return (
    <Page title="非处方药">
      <Notice tone="quiet">
        <Text>{OTC_NOTICE}</Text>
      </Notice>
      <Field label="找药" hint="药名、商品名、拼音或首字母。处方药不在这里">
        <TextInput
          value={text}
          onChange={setText}
          placeholder="如 布洛芬、blf"
          maxLength={50}
          ariaLabel="搜索非处方药"
        />
      </Field>
      <PagedList
        list={list}
        onReload={reload}
        onMore={loadMore}
        empty={<Empty title="没有找到" note="请换一个词。需要处方的药请先问医生" />}
      >
        {(it) => (
          <Card key={it.drugId}>
            <Pressable
              className="medicine"
              ariaLabel={`查看${it.genericName} ${it.strength}`}
              onPress={() => goTo.otcDrug({ drug: it.drugId })}
            >
              <OtcFacts drug={it} />
            </Pressable>
          </Card>
        )}
      </PagedList>
    </Page>
  );
}
