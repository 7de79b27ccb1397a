import { Text } from '@tarojs/components';
import { daysLeft, papersOf } from '@shared/domain/doctor/qualification';
import { Notice } from '../../ui/Notice';
import { Pressable } from '../../ui/Pressable';
import type { Me } from './useDesk';
import { leftDaysText, paperText, WARN_DAYS } from './words';

type Props = {
  readonly practice: Me['practice'];
  readonly now: number;
  readonly onPapers: () => void;
};

/** What stands against treating today, or will before long; nothing while all is well. */
export function PracticeNotice({ practice, now, onPapers }: Props) {
  const way = (
    <Pressable className="desk-papers" onPress={onPapers}>
      查看我的资质
    </Pressable>
  );
  if (!practice.isOffered)
    return (
      <Notice tone="danger" title="您暂时不能接诊" action={way}>
        <Text>资质已到期，或医院暂停了您的执业。已接诊的问诊可以继续回复。</Text>
      </Notice>
    );
  const soon = papersOf(practice.validity).filter(({ until }) => daysLeft(until, now) <= WARN_DAYS);
  if (soon.length === 0) return null;
  return (
    <Notice tone="waiting" title="有资质快到期了" action={way}>
      {soon.map(({ paper, until }) => (
        <Text key={paper} className="desk-papers__line">
          {paperText[paper]} {leftDaysText(until, now)}
        </Text>
      ))}
    </Notice>
  );
}
