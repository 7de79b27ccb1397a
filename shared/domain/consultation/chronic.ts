import type { Complaint } from './complaint';

/**
 * Names of long illnesses as patients write them, after the diseases that 国家基本公共卫生服务规范（第三版）and 中国防治慢性病
 * 中长期规划（2017—2025 年）name. A clinician must confirm the list before real use.
 */
const CHRONIC =
  /高血压|血压高|糖尿病|血糖高|冠心病|心绞痛|心梗|心肌梗死|心衰|心力衰竭|房颤|脑梗|脑卒中|中风|慢阻肺|慢性阻塞性肺|哮喘|慢性支气管炎|慢支|肾病|肾衰|尿毒症|肝硬化|乙肝|癌|肿瘤|白血病|帕金森|癫痫|甲亢|甲减|类风湿|红斑狼疮|精神分裂|抑郁症|慢性/;
/** What is said not to be there. */
const DENIED = /(没有|无|否认|不是|没得过|未患)[^，。；,;、]{0,12}$/;

/** 既有慢病 that a history names and does not deny, in its own words, each once. */
export function longIllnessesIn({ history }: Pick<Complaint, 'history'>): string[] {
  if (history.kind !== 'some') return [];
  const { text } = history;
  const named = [...text.matchAll(new RegExp(CHRONIC.source, 'g'))]
    .filter(({ index }) => !DENIED.test(text.slice(0, index)))
    .map(([name]) => name);
  return [...new Set(named)];
}

/** 慢病: the history names a long illness. It only makes a doctor look twice; without the tag nothing is ruled out. */
export function namesChronic({ history }: Pick<Complaint, 'history'>): boolean {
  if (history.kind !== 'some') return false;
  const found = CHRONIC.exec(history.text);
  return found !== null && !DENIED.test(history.text.slice(0, found.index));
}
