import { GUARDIAN_CONSENT, PROXY_CONSENT } from '@shared/domain/consent/texts';
import type { Patient, PatientView } from '@shared/domain/patient/patient';
import { holds } from '@shared/domain/patient/standing';
import { maskIdNumber } from '@shared/kernel/mask';

/** 就诊人 as the account sees it. */
export const patientView = (patient: Patient): PatientView => {
  const { id, name, sex, bornOn, relation, idNumber, verifiedAt, guardian, proxyConsent } = patient;
  return {
    ...{ id, name, sex, bornOn, relation },
    ...(verifiedAt !== undefined && { verifiedAt }),
    ...(idNumber !== undefined && { idNumberMasked: maskIdNumber(idNumber) }),
    ...(holds(guardian, GUARDIAN_CONSENT) && { guardian }),
    ...(holds(proxyConsent, PROXY_CONSENT) && { proxyConsent }),
  };
};
