import { Text } from '@tarojs/components';
import type { GivenShare } from '@shared/contracts/share';
import { departmentName } from '@shared/domain/department/departments';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { Tag } from '../../ui/Tag';
import { standingText } from './words';

const TAGS = { open: ['有效', 'done'], over: ['已到期', 'quiet'], revoked: ['已撤回', 'quiet'] } as const;

/** 授权 as the patient sees it: whose records, which doctor, until when. */
export function ShareCard({
  share,
  onRevoke,
}: {
  readonly share: GivenShare;
  readonly onRevoke: () => unknown;
}) {
  const { patient, doctor, state } = share;
  const [word, tone] = TAGS[state];
  return (
    <Card>
      <Cell
        title={`${doctor.name}医生`}
        note={`${departmentName(doctor.departmentCode)} · ${doctor.hospital}`}
        value={<Tag tone={tone}>{word}</Tag>}
      />
      <Cell title={`${patient.name}的病历`} note={standingText(share)} />
      {state === 'open' && (
        <Button kind="quiet" onPress={onRevoke} ariaLabel={`撤回给${doctor.name}医生的授权`}>
          <Text>撤回授权</Text>
        </Button>
      )}
    </Card>
  );
}
