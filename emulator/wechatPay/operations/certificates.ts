import { vendorTime, type Operation } from '../operation';
import { certificateOf } from '../platformCertificate';
import { sealed } from '../platformSeal';

/** 下载平台证书, for merchants who check the platform's signatures by its certificate. */
export const certificates: Operation = {
  name: 'certificates',
  method: 'GET',
  path: /^\/v3\/certificates$/,
  answer(_wire, { merchant, now }) {
    const { serialNo, effectiveAt, expiresAt, pem } = certificateOf(merchant, now());
    const one = {
      serial_no: serialNo,
      effective_time: vendorTime(effectiveAt),
      expire_time: vendorTime(expiresAt),
      encrypt_certificate: sealed(merchant, 'certificate', pem),
    };
    return { status: 200, body: { data: [one] } };
  },
};
