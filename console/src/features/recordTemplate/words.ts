import type { RecordPart } from '@shared/domain/record/recordTexts';

/** 病历的六项 in the order a clinic writes them, with the room each has. */
export const PARTS: readonly { readonly key: RecordPart; readonly label: string; readonly max: number }[] = [
  { key: 'chiefComplaint', label: '主诉', max: 200 },
  { key: 'presentIllness', label: '现病史', max: 3000 },
  { key: 'pastHistory', label: '既往史', max: 2000 },
  { key: 'allergies', label: '过敏史', max: 500 },
  { key: 'impression', label: '初步意见', max: 2000 },
  { key: 'plan', label: '处理意见', max: 3000 },
];
