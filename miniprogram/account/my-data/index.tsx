import { PaperButton } from '../../features/paper/PaperButton';
import { paperService } from '../../features/paper/service';
import { useExport, useMyData } from '../../features/rights/useMyData';
import { goTo } from '../../platform/navigation';
import { tell } from '../../platform/toast';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { SectionTitle } from '../../ui/SectionTitle';
import { Skeleton } from '../../ui/Skeleton';

/** 我的数据: take everything along, or have somebody erased. */
export default function MyDataPage() {
  const copy = useExport(tell);
  const { screen, reload, busy, erase, inTheWay } = useMyData(tell, copy.drop);
  return (
    <Page
      footer={
        copy.isFetched ? (
          <Button onPress={copy.save.run} busy={copy.save.busy}>
            保存或转发文件
          </Button>
        ) : (
          <Button onPress={copy.fetch.run} busy={copy.fetch.busy}>
            {copy.fetch.busy && copy.parts > 0 ? `已取到第 ${copy.parts} 部分` : '导出我的全部资料'}
          </Button>
        )
      }
    >
      <Notice tone="quiet">
        导出的文件包含就诊人、问诊、对话、病历和付款记录。里面是您的隐私，请只交给信得过的人。
      </Notice>
      <PaperButton ask={paperService.everything}>看一份可读的（PDF）</PaperButton>
      <Card>
        <Cell title="谁看过我的问诊" note="还可以取得凭据，自己核验留痕" onPress={() => goTo.looks({})} />
      </Card>
      <SectionTitle>删除就诊人的资料</SectionTitle>
      {inTheWay && (
        <Notice
          tone="waiting"
          action={
            <Button kind="quiet" onPress={() => goTo.consultations()}>
              查看我的问诊
            </Button>
          }
        >
          {inTheWay}
        </Notice>
      )}
      {screen.kind === 'loading' && <Skeleton rows={2} />}
      {screen.kind === 'failed' && <Failure message={screen.message} onRetry={reload} />}
      {screen.kind === 'ready' && screen.value.patients.length === 0 && (
        <Empty title="没有就诊人" note="已经删除的不会再出现在这里" />
      )}
      {screen.kind === 'ready' &&
        screen.value.patients.map((it) => (
          <Card key={it.id}>
            <Cell title={it.name} />
            <Button
              kind="quiet"
              busy={busy === it.id}
              ariaLabel={`删除${it.name}的资料`}
              onPress={() => erase(it)}
            >
              删除资料
            </Button>
          </Card>
        ))}
    </Page>
  );
}
