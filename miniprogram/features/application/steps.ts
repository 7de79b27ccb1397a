import { DEMANDS, type ApplicationKind, type Document, type Field } from '@shared/domain/application/fields';
import type { Fault } from '@shared/domain/application/faults';

/** One page of the form. The last one has nothing to fill in: it is read and handed in. */
export type Step = {
  readonly title: string;
  readonly fields: readonly Field[];
  readonly documents: readonly Document[];
};

const GROUPS: readonly { readonly title: string; readonly fields: readonly Field[] }[] = [
  { title: '身份信息', fields: ['institutionName', 'creditCode', 'address', 'name', 'idNumber', 'phone'] },
  {
    title: '执业信息',
    fields: [
      'hospital',
      'title',
      'licenceNo',
      'licenceRegisteredOn',
      'licenceUntil',
      'qualificationNo',
      'practiceScope',
      'practisingSinceOn',
    ],
  },
  { title: '诊疗科目', fields: ['departmentCode'] },
  { title: '保险与协议', fields: ['insuranceNo', 'insuranceFrom', 'insuranceUntil', 'contractUntil'] },
  { title: '公开介绍', fields: ['goodAt', 'introduction'] },
];

/** The steps of a kind, in order; a step in which nothing is asked is left out. */
export function stepsOf(kind: ApplicationKind): Step[] {
  const { fields, documents } = DEMANDS[kind];
  const filled = GROUPS.map(({ title, fields: group }) => ({
    title,
    fields: group.filter((it) => fields.includes(it)),
    documents: [],
  })).filter((it) => it.fields.length > 0);
  return [
    ...filled,
    { title: '证明材料', fields: [], documents },
    { title: '核对并提交', fields: [], documents: [] },
  ];
}

/** The step in which something can be put right. */
export const stepOfFault = (steps: readonly Step[], at: Fault['at']): number =>
  steps.findIndex(
    ({ fields, documents }) =>
      (fields as readonly string[]).includes(at) || (documents as readonly string[]).includes(at),
  );
