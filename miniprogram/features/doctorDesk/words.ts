import type { AgeGroup } from '@shared/domain/patient/ageGroup';
import type { Service } from '@shared/domain/followUp/evidence';
import type { Pregnancy, Since, Told } from '@shared/domain/consultation/complaint';
import type { ConsultationState } from '@shared/domain/consultation/consultation';
import type { CasePatient, ConsultationItem } from '@shared/contracts/consultation';
import type { Relation } from '@shared/domain/patient/patient';
import type { Title } from '@shared/domain/doctor/doctor';
import { whenText } from '../../ui/when';
import { daysLeft, type Paper } from '@shared/domain/doctor/qualification';

export const sexText: Record<'male' | 'female', string> = { male: '男', female: '女' };

export const titleText: Record<Title, string> = {
  chief: '主任医师',
  associate_chief: '副主任医师',
  attending: '主治医师',
  resident: '住院医师',
};

export const sinceText: Record<Since, string> = {
  today: '今天开始',
  days_1_3: '1 到 3 天',
  days_4_7: '4 到 7 天',
  weeks_1_4: '1 到 4 周',
  months_1_6: '1 到 6 个月',
  longer: '半年以上',
};

/** How a case stands, as the doctor says it. */
export const stateText: Record<ConsultationState, string> = {
  awaiting_payment: '待支付',
  waiting: '待接诊',
  in_progress: '接诊中',
  record_due: '待签病历',
  completed: '已结束',
  terminated: '已转线下，已退款',
  cancelled: '患者已取消',
  abandoned: '未支付关闭',
  expired: '超时，已退款',
  no_show: '患者未到',
};

/** 收尾: what a case asks of its doctor whose ordered time is over; undefined before that. */
export function overText(
  { state, windUp }: Pick<ConsultationItem, 'state' | 'windUp'>,
  now: number,
): string | undefined {
  if (state === 'record_due') return '对话已结束，请补签病历';
  if (!windUp || now < windUp.from) return undefined;
  return `问诊时间已到，请在 ${whenText(windUp.until, now)} 前回复并签署病历`;
}

/** What the patient told of something; what is not known is said, never left out. */
export function toldText(told: Told): string {
  switch (told.kind) {
    case 'none':
      return '无';
    case 'some':
      return told.text;
    case 'unknown':
      return '不清楚，请询问患者';
  }
}

export function pregnancyText(pregnancy: Pregnancy): string {
  switch (pregnancy.kind) {
    case 'no':
      return '未怀孕';
    case 'pregnant':
      return `怀孕 ${pregnancy.week} 周`;
    case 'possible':
      return '可能怀孕';
    case 'lactating':
      return '哺乳期';
  }
}

/** Who asks for the patient, by what the patient is to them. */
const askerText: Record<Exclude<Relation, 'self'>, string> = {
  father: '子女代问',
  mother: '子女代问',
  spouse: '配偶代问',
  child: '父母代问',
  other: '他人代问',
};

/** 代问: who writes in the patient's place; undefined when the patient does. */
export function proxyText({ relation, guardian }: CasePatient): string | undefined {
  if (relation === 'self') return undefined;
  if (!guardian) return askerText[relation];
  return `监护人${guardian.name}代问${guardian.present ? '，在场' : ''}`;
}

/** From so many days before the end on, a paper is warned of. */
export const WARN_DAYS = 60;

export const paperText: Record<Paper, string> = {
  licenceUntil: '执业证书',
  insuranceUntil: '医疗责任保险',
  contractUntil: '合作协议',
  recheckBy: '年度复核',
};

/** How long a paper still holds, as people say it. */
export function leftDaysText(until: string, now: number): string {
  const days = daysLeft(until, now);
  if (days < 0) return '已到期';
  return days === 0 ? '今天到期' : `还有 ${days} 天到期`;
}

/** 服务类别 in a word. */
export const serviceText: Record<Service, string> = { advice: '咨询', follow_up: '复诊' };

/** 年龄段 in a word. */
export const ageGroupText: Record<AgeGroup, string> = { child: '儿童', elder: '老人' };
