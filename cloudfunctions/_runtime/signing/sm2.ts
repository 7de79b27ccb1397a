import { sm2 } from 'sm-crypto-v2';

/**
 * SM2 with SM3 and the default identity 1234567812345678 (GM/T 0009). Node's own crypto takes the curve, but signs with an
 * empty identity, which no other verifier accepts: see ADR on signatures.
 */
const HOW = { der: true, hash: true } as const;

/** A new pair, hex. */
export const newPair = (): { readonly privateKey: string; readonly publicKey: string } =>
  sm2.generateKeyPairHex();

/** DER. */
export const sm2Sign = (bytes: Uint8Array, privateKey: string): Buffer =>
  Buffer.from(sm2.doSignature(bytes, privateKey, HOW), 'hex');

export function sm2Verify(bytes: Uint8Array, signature: Uint8Array, publicKey: string): boolean {
  try {
    return sm2.doVerifySignature(bytes, Buffer.from(signature).toString('hex'), publicKey, HOW);
  } catch {
    return false;
  }
}
