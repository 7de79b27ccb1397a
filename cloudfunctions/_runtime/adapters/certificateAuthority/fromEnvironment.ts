import { required } from '../../config';
import type { Signer } from '../../ports/signer';
import { signerWith } from '../../signing/signer';
import { httpAuthority } from './http';

let made: Signer | undefined;

/** Keys under PINs, with the authority that this function's environment names. */
export function signer(): Signer {
  made ??= signerWith(
    httpAuthority({ url: required('SIGNING_CA_URL'), token: required('SIGNING_CA_TOKEN') }),
    {
      now: Date.now,
    },
  );
  return made;
}
