import { Text, View } from '@tarojs/components';
import type { ConsultationItem } from '@shared/contracts/consultation';
import { Card } from '../../ui/Card';
import { CaseTags } from './CaseTags';
import './desk.scss';
import { LastVisitLine } from './LastVisitLine';
import { PatientLine } from './PatientLine';
import { promiseLeft } from './promise';

type Props = { readonly item: ConsultationItem; readonly now: number; readonly onOpen: () => void };

/** A patient in the waiting room, with what is left of the promise. */
export function WaitingCard({ item, now, onOpen }: Props) {
  const { waitingSince = item.requestedAt, acceptBy = waitingSince, patient, chief } = item;
  const left = promiseLeft(waitingSince, acceptBy, now);
  return (
    <Card onPress={onOpen} ariaLabel={`${patient.name}，${left.text}，${chief}`}>
      <View className={`desk-card desk-card--${left.urgency}`}>
        <View className="desk-card__head">
          <PatientLine patient={patient} />
          <Text className={`desk-card__left desk-card__left--${left.urgency}`}>{left.text}</Text>
        </View>
        <Text className="desk-card__chief">{chief}</Text>
        <CaseTags item={item} />
        <LastVisitLine visit={item.lastVisit} />
      </View>
    </Card>
  );
}
