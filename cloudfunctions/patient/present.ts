import type { Patient, PatientView } from '@shared/domain/patient/patient';

/** 就诊人 as the account sees it. */
export const patientView = ({ id, name, sex, bornOn, relation }: Patient): PatientView => ({
  id,
  name,
  sex,
  bornOn,
  relation,
});
