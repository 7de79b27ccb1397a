import { searchDiagnoses } from '@shared/contracts/diagnosis';
import { call } from '../../platform/cloud';

/** 搜索诊断. */
export const diagnosisService = { search: (text: string) => call(searchDiagnoses, { text }) };
