import { Text } from '@tarojs/components';
import type { ConsultationView } from '@shared/contracts/consultation';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';

type Props = { readonly consultation: ConsultationView; readonly onAdd: () => void };

/** What the doctor found in the evidence, as the patient reads it. */
export function EvidenceNotice({ consultation, onAdd }: Props) {
  const { verdict, state } = consultation;
  if (state !== 'in_progress' || !verdict || verdict.kind === 'confirmed') return null;
  if (verdict.kind === 'not_follow_up')
    return (
      <Notice tone="quiet" title="这次按咨询继续">
        <Text>{verdict.words}。医生可以回答问题、给建议，不下诊断、不开药</Text>
      </Notice>
    );
  return (
    <Notice tone="waiting" title="医生需要您补充就诊材料" action={<Button onPress={onAdd}>补充材料</Button>}>
      <Text>{verdict.words}</Text>
    </Notice>
  );
}
