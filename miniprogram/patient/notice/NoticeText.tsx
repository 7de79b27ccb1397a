import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { PURPOSES } from '@shared/domain/consent/purposes';
import { LayeredText } from '../../features/consent/LayeredText';
import { useAgree } from '../../features/consent/useAgree';
import type { Texts } from '../../features/session/session';
import { takeWanted } from '../../features/session/wanted';
import { goBack, goTo } from '../../platform/navigation';
import { whyNot } from '../../platform/toast';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { SectionTitle } from '../../ui/SectionTitle';
import { Tag } from '../../ui/Tag';
import { Tick } from '../../ui/Tick';
import './index.scss';

type Props = Texts & {
  /** What was agreed to before. */
  readonly agreed: { readonly notice: boolean; readonly sensitiveHealth: boolean };
  readonly onReload: () => Promise<void>;
};

/** The notice and, apart from it, the consent to the use of health data: two choices, neither made for the person. */
export function NoticeText({ notice, sensitiveHealth, agreed, onReload }: Props) {
  const [toNotice, setToNotice] = useState(false);
  const [toSensitive, setToSensitive] = useState(false);
  // The second alone opens nothing, while the first is not agreed to.
  const isFirstDone = agreed.notice || toNotice;
  const decided = {
    ...(toNotice && { notice }),
    ...(isFirstDone && toSensitive && { sensitiveHealth }),
  };
  const { press, problem } = useAgree(decided, async (taken) => {
    await onReload();
    if (!taken) return;
    const wanted = takeWanted();
    await goBack();
    if (!wanted) return;
    const isOpen = !wanted.isMedical || agreed.sensitiveHealth || taken.sensitiveHealth !== undefined;
    if (isOpen) await wanted.goOn();
    else whyNot('没有同意处理健康信息，暂时不能发起问诊，可以继续浏览');
  });
  // Whoever leaves without agreeing wants nothing any more.
  useEffect(() => () => void takeWanted(), []);
  const isDone = agreed.notice && agreed.sensitiveHealth;
  return (
    <Page
      footer={
        isDone ? (
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
        <SectionTitle extra={agreed.notice && <Tag tone="done">已同意</Tag>}>{notice.title}</SectionTitle>
        <LayeredText gist={PURPOSES.service.gist} text={notice} />
        {!agreed.notice && (
          <Tick label="我已阅读并同意服务与隐私告知" ticked={toNotice} onTick={setToNotice} />
        )}
        <Cell title="第三方服务目录" note="谁、为什么、用到哪些信息" onPress={() => goTo.public()} />
      </Card>
      <Card>
        <SectionTitle extra={agreed.sensitiveHealth && <Tag tone="done">已同意</Tag>}>
          {sensitiveHealth.title}
        </SectionTitle>
        <LayeredText gist={PURPOSES.sensitive_health.gist} text={sensitiveHealth} />
        {!agreed.sensitiveHealth && (
          <Tick label="我单独同意处理健康信息" ticked={toSensitive} onTick={setToSensitive} />
        )}
      </Card>
    </Page>
  );
}
