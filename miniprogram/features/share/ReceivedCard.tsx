import type { ReceivedShare } from '@shared/contracts/share';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { standingText } from './words';

const sexText = { female: '女', male: '男' } as const;

/** 授权 as the doctor sees it; what is over leads nowhere. */
export function ReceivedCard({
  share,
  onOpen,
}: {
  readonly share: ReceivedShare;
  readonly onOpen: () => unknown;
}) {
  const { patient, state, goal } = share;
  const what = goal === 'second_opinion' ? '第二意见' : '查看病历';
  return (
    <Card>
      {patient && state === 'open' ? (
        <Cell
          title={`${patient.name} ${sexText[patient.sex]} ${patient.age}`}
          note={`${what} · ${standingText(share)}`}
          onPress={onOpen}
        />
      ) : (
        <Cell title={what} note={standingText(share)} />
      )}
    </Card>
  );
}
