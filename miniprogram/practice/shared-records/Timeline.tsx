import { Text } from '@tarojs/components';
import { departmentName } from '@shared/domain/department/departments';
import type { ShareId } from '@shared/kernel/ids';
import { shanghai } from '@shared/kernel/time';
import { RecordParts } from '../../features/record/RecordParts';
import { useSharedRecords } from '../../features/share/useReceived';
import { standingText } from '../../features/share/words';
import { goTo } from '../../platform/navigation';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { Empty } from '../../ui/Empty';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { PagedList } from '../../ui/PagedList';

/** Newest first, each visit whole. Once the patient has taken it back nothing of it stays on the screen. */
export function Timeline({ id }: { readonly id: ShareId }) {
  const { list, reload, loadMore, person, over } = useSharedRecords(id);
  if (over)
    return (
      <Page title="授权的病历">
        <Empty title={over} actionLabel="查看全部授权" onAction={() => goTo.shared()} />
      </Page>
    );
  return (
    <Page title="授权的病历">
      {person && (
        <Card>
          <Cell
            title={`${person.name} ${person.sex === 'female' ? '女' : '男'} ${person.age}`}
            note={standingText({ state: 'open', until: person.until })}
          />
        </Card>
      )}
      <Notice tone="quiet">
        <Text>只供查看。每次查看都会留下记录，患者能看到</Text>
      </Notice>
      <PagedList list={list} onReload={reload} onMore={loadMore} empty={<Empty title="还没有已签署的病历" />}>
        {({ consultationId, doctor, signedAt, body, diagnoses }) => (
          <Card key={consultationId}>
            <Cell
              title={shanghai(signedAt).day}
              note={`${doctor.name}医生 · ${departmentName(doctor.departmentCode)} · ${doctor.hospital}`}
            />
            <RecordParts body={body} diagnoses={diagnoses} />
          </Card>
        )}
      </PagedList>
    </Page>
  );
}
