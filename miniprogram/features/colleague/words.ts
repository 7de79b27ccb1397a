import type { RequestView } from '@shared/contracts/colleague';
import type { ColleagueKind } from '@shared/domain/colleague/request';
import type { Title } from '@shared/domain/doctor/doctor';

export const kindText: Record<ColleagueKind, string> = { hand_over: '转交', opinion: '请同事看' };

export const titleText: Record<Title, string> = {
  chief: '主任医师',
  associate_chief: '副主任医师',
  attending: '主治医师',
  resident: '住院医师',
};

/** Where a request stands, and whose turn it is. */
export function stateText({ kind, state, isOpen, to }: RequestView): string {
  if (!isOpen && (state === 'proposed' || state === 'accepted' || state === 'agreed'))
    return '问诊已结束，没有结果';
  switch (state) {
    case 'proposed':
      return kind === 'hand_over' ? `等${to.name}医生答复` : '等患者同意';
    case 'accepted':
      return `${to.name}医生愿意接手，等患者同意`;
    case 'agreed':
      return `患者已同意，等${to.name}医生回复`;
    case 'done':
      return kind === 'hand_over' ? `已转给${to.name}医生` : `${to.name}医生已回复`;
    case 'declined':
      return `${to.name}医生没有接受`;
    case 'refused':
      return '患者没有同意';
    case 'withdrawn':
      return '已收回';
  }
}

/** True while it is the patient who has to say something. */
export const isPatientsTurn = ({
  kind,
  state,
  isOpen,
}: Pick<RequestView, 'kind' | 'state' | 'isOpen'>): boolean =>
  isOpen && state === (kind === 'hand_over' ? 'accepted' : 'proposed');

/** The same, said to the patient. */
export const patientStateText = (request: RequestView): string => stateText(request).replace('患者', '您');
