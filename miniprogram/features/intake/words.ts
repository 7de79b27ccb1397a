import type { Complaint, Pregnancy, Since, Told } from '@shared/domain/consultation/complaint';
import type { Service } from '@shared/domain/followUp/evidence';
import { TOLD_PARTS } from '../../ui/told';
import type { Part } from './complaint';

export const sinceText: Record<Since, string> = {
  today: '今天',
  days_1_3: '1–3 天',
  days_4_7: '4–7 天',
  weeks_1_4: '1–4 周',
  months_1_6: '1–6 个月',
  longer: '半年以上',
};

const toldText = (told: Told): string =>
  told.kind === 'some' ? told.text : told.kind === 'none' ? '没有' : '不清楚';

function pregnancyText(pregnancy: Pregnancy): string {
  switch (pregnancy.kind) {
    case 'no':
      return '没有怀孕';
    case 'pregnant':
      return `怀孕 ${pregnancy.week} 周`;
    case 'possible':
      return '可能怀孕';
    case 'lactating':
      return '哺乳期';
  }
}

/** What was told, line by line, to be read over before it is sent. */
export const complaintLines = (complaint: Complaint): readonly { label: string; text: string }[] => [
  { label: '哪里不舒服', text: complaint.chief },
  { label: '多久了', text: sinceText[complaint.since] },
  ...TOLD_PARTS.map(({ part, label }) => ({ label, text: toldText(complaint[part]) })),
  ...(complaint.pregnancy ? [{ label: '孕产情况', text: pregnancyText(complaint.pregnancy) }] : []),
];

/** The two services, with what each can do. */
export const SERVICES = [
  {
    value: 'advice' as const,
    label: '咨询',
    note: '问病情、看报告、听建议。不下诊断，不开药',
  },
  {
    value: 'follow_up' as const,
    label: '复诊',
    note: '线下医院已确诊的病，需要继续看。医生核实后可以下诊断',
  },
];

export const serviceText = (service: Service): string =>
  SERVICES.find(({ value }) => value === service)?.label ?? '';

/** 线下就诊 as it was told; without papers it names a record here. */
export type EarlierTold = {
  readonly diagnosis: string;
  readonly hospital: string;
  readonly on: string;
  readonly papers: number;
};

/** 线下就诊, line by line. */
export const earlierLines = ({ diagnosis, hospital, on, papers }: EarlierTold) => [
  { label: '线下诊断', text: `${on} 在${hospital}：${diagnosis}` },
  { label: '就诊材料', text: papers === 0 ? '本院病历' : `${papers} 张` },
];

/** The parts of the form, as the line above the button calls them. */
export const partText: Record<Part, string> = {
  patient: '就诊人',
  earlierDiagnosis: '医生的诊断',
  earlierHospital: '看病的医院',
  earlierOn: '看病的日期',
  papers: '就诊材料',
  chief: '哪里不舒服',
  since: '多久了',
  history: '既往史',
  allergies: '过敏史',
  medicines: '正在用的药',
  pregnancy: '孕产情况',
};
