import { Text } from '@tarojs/components';
import type { PatientId } from '@shared/kernel/ids';
import { useNow } from '../../platform/clock';
import { Card } from '../../ui/Card';
import { Choice } from '../../ui/Choice';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Pressable } from '../../ui/Pressable';
import { Skeleton } from '../../ui/Skeleton';
import { AddForm } from './AddForm';
import './measurement.scss';
import { Trend } from './Trend';
import { useMeasurements } from './useMeasurements';
import { KINDS, valueText } from './words';

/** 健康测量 of one person: the newest value in, the trend below. */
export function MeasurementsOf({ patientId }: { readonly patientId: PatientId }) {
  const now = useNow(60_000);
  const { kind, choose, typed, setTyped, problem, add, remove, paged } = useMeasurements(patientId, Date.now);
  return (
    <Page title="健康测量">
      <Choice options={[...KINDS]} value={kind} onChange={choose} ariaLabel="测量项目" />
      <Card>
        <AddForm kind={kind} typed={typed} problem={problem} onChange={setTyped} add={add} />
      </Card>
      <Notice tone="quiet">
        <Text>看病时医生可以看到这些数值。这里不判断数值是否正常，不舒服请问医生，紧急请拨打 120</Text>
      </Notice>
      <Card>
        <Shown paged={paged}>
          <Trend
            kind={kind}
            measurements={paged.list.kind === 'ready' ? paged.list.items : []}
            now={now}
            actions={({ id, value }) => (
              <Pressable
                className="trend__remove"
                ariaLabel={`删除 ${valueText(value)}`}
                onPress={() => remove(id)}
              >
                删除
              </Pressable>
            )}
          />
        </Shown>
      </Card>
    </Page>
  );
}

type ShownProps = {
  readonly paged: ReturnType<typeof useMeasurements>['paged'];
  readonly children: JSX.Element;
};

/** A trend in each of its states. */
export function Shown({ paged: { list, reload, loadMore }, children }: ShownProps) {
  switch (list.kind) {
    case 'loading':
      return <Skeleton rows={3} />;
    case 'failed':
      return <Failure message={list.message} onRetry={() => void reload()} />;
    case 'ready':
      if (list.items.length === 0) return <Empty title="还没有记录" />;
      return (
        <>
          {children}
          {list.more !== 'none' && (
            <Button kind="quiet" busy={list.more === 'loading'} onPress={loadMore}>
              查看更早的
            </Button>
          )}
        </>
      );
  }
}
