import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import type { ConsentText } from '@shared/domain/consent/texts';
import { useAgree } from '../../features/consent/useAgree';
import { takeWanted } from '../../features/session/wanted';
import { goBack } from '../../platform/navigation';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { SectionTitle } from '../../ui/SectionTitle';
import './index.scss';

type Props = {
  readonly notice: ConsentText;
  readonly isAgreed: boolean;
  readonly onReload: () => Promise<void>;
};

/** The notice in full, and the two answers to it. */
export function NoticeText({ notice, isAgreed, onReload }: Props) {
  const { press, problem } = useAgree(notice, async (agreed) => {
    await onReload();
    if (!agreed) return;
    const goOn = takeWanted();
    await goBack();
    await goOn?.();
  });
  // Whoever leaves without agreeing wants nothing any more.
  useEffect(() => () => void takeWanted(), []);
  return (
    <Page
      footer={
        isAgreed ? (
          <Button onPress={goBack}>返回</Button>
        ) : (
          <View className="notice-page__answers">
            {problem && <Notice tone="danger">{problem}</Notice>}
            <Button onPress={press.run} busy={press.busy}>
              同意并继续
            </Button>
            <Button kind="quiet" onPress={goBack}>
              暂不同意，先看看
            </Button>
          </View>
        )
      }
    >
      <Card>
        <SectionTitle>{notice.title}</SectionTitle>
        {notice.paragraphs.map((it, i) => (
          <Text key={it} className="notice-page__paragraph">
            {i + 1}. {it}
          </Text>
        ))}
        <Text className="notice-page__version">版本 {notice.version}</Text>
      </Card>
    </Page>
  );
}
