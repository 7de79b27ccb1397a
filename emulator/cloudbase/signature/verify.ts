import type { WireRequest } from '../../kernel/service';
import type { Credential, Now, Refusal } from './credential';
import { tc3Verifier } from './tc3';
import { v2Verifier } from './v2';

/** Tells from the request which of the vendor's two signatures it bears, and checks that one. */
export function signatureVerifier(credential: Credential, now: Now = () => Date.now()) {
  const v2 = v2Verifier(credential, now);
  const tc3 = tc3Verifier(credential, now);
  return (request: WireRequest, params: Readonly<Record<string, unknown>>): Refusal => {
    if (request.headers['authorization']) return tc3(request, params);
    return typeof params['authorization'] === 'string' ? v2(request, params) : 'request is not signed';
  };
}
