import { departmentName } from '../department/departments';
import { dispositionText } from './disposition';
import type { MedicalRecord } from './record';

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** 病历搜索: every word that was typed stands somewhere in the record, its diagnoses, its day, or who signed it. */
export function hasWords(
  { body, diagnoses = [], disposition }: MedicalRecord,
  signed: { readonly day: string; readonly doctor: string; readonly departmentCode: string },
  words: string,
): boolean {
  const text = plain(
    [
      ...Object.values(body),
      ...diagnoses.flatMap(({ code, name }) => [code, name]),
      disposition ? dispositionText(disposition) : '',
      signed.day,
      signed.doctor,
      departmentName(signed.departmentCode as never),
    ].join('\n'),
  );
  return plain(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
