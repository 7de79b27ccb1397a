import type { CHECKS, Prescription } from '@shared/domain/prescription/prescription';

/** 四查十对 in words (处方管理办法 第三十七条). */
export const CHECK_WORDS: Record<(typeof CHECKS)[number], string> = {
  prescription: '查处方：对科别、姓名、年龄',
  drug: '查药品：对药名、剂型、规格、数量',
  incompatibility: '查配伍禁忌：对药品性状、用法用量',
  rationality: '查用药合理性：对临床诊断',
};

/** Who said what. */
export const REMARK_WORDS: Record<Prescription['remarks'][number]['kind'], string> = {
  question: '药师询问',
  answer: '医生回复',
  returned: '药师退回',
};
