import { MATCHES, searchDiagnoses } from '@shared/contracts/diagnosis';
import { searchCodes } from '@shared/domain/diagnosis/search';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { codesInUse } from '../../_runtime/codesInUse';

export const searchDiagnosesAction = implementQuery(searchDiagnoses, async ({ input, db }) => {
  const { title, rows } = await codesInUse(db);
  return ok({ diagnoses: [...searchCodes(rows, input.text, MATCHES)], list: title });
});
