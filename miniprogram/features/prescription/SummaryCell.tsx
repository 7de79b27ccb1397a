import type { PrescriptionSummary } from '@shared/contracts/prescription';
import { Cell } from '../../ui/Cell';
import { Tag } from '../../ui/Tag';
import { whenText } from '../../ui/when';
import { stateText, stateTone } from './words';

type Props = {
  readonly summary: PrescriptionSummary;
  readonly now: number;
  readonly onPress: () => unknown;
};

/** 处方 in a list. */
export const SummaryCell = ({ summary, now, onPress }: Props) => (
  <Cell
    title={summary.drugs.join('、')}
    note={`${summary.patientName}，${summary.doctorName}医生，${whenText(summary.issuedAt, now)}`}
    value={
      <Tag tone={summary.needsDoctor ? 'danger' : stateTone[summary.state]}>
        {summary.needsDoctor ? '药师等您' : stateText[summary.state]}
      </Tag>
    }
    onPress={onPress}
  />
);
