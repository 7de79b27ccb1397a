import { Text } from '@tarojs/components';
import type { ConsultationView } from '@shared/contracts/consultation';
import { Button } from '../../ui/Button';
import { Cell } from '../../ui/Cell';
import { Notice } from '../../ui/Notice';
import { isPatientsTurn } from './words';

type Props = { readonly consultation: ConsultationView; readonly onOpen: () => void };

/** What the doctor would like to do with a colleague; it needs the patient's word. */
export function ColleagueNotice({ consultation, onOpen }: Props) {
  const { colleague } = consultation;
  if (!colleague) return null;
  if (!isPatientsTurn(colleague))
    return <Cell title="同事协作" note="医生请过同事，点按查看" onPress={onOpen} />;
  return (
    <Notice
      tone="waiting"
      title={colleague.kind === 'hand_over' ? '医生想请同事继续为您看' : '医生想请同事看一看'}
      action={<Button onPress={onOpen}>去看看</Button>}
    >
      <Text>需要您同意</Text>
    </Notice>
  );
}
