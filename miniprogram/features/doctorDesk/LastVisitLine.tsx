import { Text } from '@tarojs/components';
import { outcomeText, type LastVisit } from '@shared/domain/consultation/lastVisit';
import { shanghai } from '@shared/kernel/time';
import './desk.scss';

/** 上次就诊 with this doctor: the day, and how it ended. Nothing where there was none. */
export const LastVisitLine = ({ visit }: { readonly visit: LastVisit | undefined }) =>
  visit ? (
    <Text className="desk-card__when">
      上次就诊 {shanghai(visit.endedAt).day}，{outcomeText(visit)}
    </Text>
  ) : null;
