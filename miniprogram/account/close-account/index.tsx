import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { explain } from '../../features/account/messages';
import { useClosing } from '../../features/account/useClosing';
import { useSession } from '../../features/session/useSession';
import { confirm } from '../../platform/confirm';
import { goHome, goTo } from '../../platform/navigation';
import { forgetPerson } from '../../platform/storage';
import { toast } from '../../platform/toast';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';
import { SectionTitle } from '../../ui/SectionTitle';
import { Tick } from '../../ui/Tick';
import { Registered } from '../../features/session/Registered';
import './index.scss';

/** 注销账号: what the law keeps and what goes, then the end. */
export default function CloseAccountPage() {
  return (
    <Registered>
      <Closing />
    </Registered>
  );
}

function Closing() {
  const session = useSession();
  const [isRead, setRead] = useState(false);
  const { screen, reload, press, problem } = useClosing(askSure, async () => {
    forgetPerson();
    await goHome();
    await session.reload();
    toast('账号已注销');
  });
  switch (screen.kind) {
    case 'loading':
    case 'failed':
      return <NotReady screen={screen} onRetry={reload} rows={5} />;
    case 'ready': {
      const { inTheWay, kept, gone } = screen.value;
      return (
        <Page
          footer={
            inTheWay ? (
              <Button kind="quiet" onPress={() => goTo.consultations()}>
                查看我的问诊
              </Button>
            ) : (
              <View className="closing__footer">
                {problem && <Notice tone="danger">{problem}</Notice>}
                <Button kind="danger" onPress={press.run} busy={press.busy} disabled={!isRead}>
                  注销账号
                </Button>
              </View>
            )
          }
        >
          {inTheWay && (
            <Notice tone="waiting" title="现在还不能注销">
              {explain(inTheWay)}
            </Notice>
          )}
          <Sentences title="依法保留" sentences={kept} />
          <Sentences title="删除或失效" sentences={gone} />
          {!inTheWay && (
            <Card>
              <Tick label="我已阅读，确定要注销" ticked={isRead} onTick={setRead} />
            </Card>
          )}
        </Page>
      );
    }
  }
}

type SentencesProps = { readonly title: string; readonly sentences: readonly string[] };

const Sentences = ({ title, sentences }: SentencesProps) => (
  <Card>
    <SectionTitle>{title}</SectionTitle>
    {sentences.map((it) => (
      <Text key={it} className="closing__sentence">
        {it}
      </Text>
    ))}
  </Card>
);

const askSure = (): Promise<boolean> =>
  confirm({
    title: '确定注销账号？',
    content: '注销后不能恢复，以后再来是一个新账号',
    confirmText: '注销',
    danger: true,
  });
