import type { RecordPart, RecordTemplate } from '@shared/domain/record/recordTexts';

/** 病历的六项 in the order a clinic writes them. */
export const PARTS: readonly { readonly value: RecordPart; readonly label: string; readonly max: number }[] =
  [
    { value: 'chiefComplaint', label: '主诉', max: 200 },
    { value: 'presentIllness', label: '现病史', max: 3000 },
    { value: 'pastHistory', label: '既往史', max: 2000 },
    { value: 'allergies', label: '过敏史', max: 500 },
    { value: 'impression', label: '初步意见', max: 2000 },
    { value: 'plan', label: '处理意见', max: 3000 },
  ];

export const EMPTY_BODY: RecordTemplate['body'] = {
  ...{ chiefComplaint: '', presentIllness: '', pastHistory: '' },
  ...{ allergies: '', impression: '', plan: '' },
};
