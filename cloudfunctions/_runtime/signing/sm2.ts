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

const inHex = (length: number): string => length.toString(16).padStart(2, '0');

/** A number as DER writes it: no byte more than it needs, and never a sign. */
function integerOf(hex: string): string {
  const plain = hex.replace(/^(00)+(?=..)/, '');
  const bytes = Number.parseInt(plain.slice(0, 2), 16) >= 0x80 ? `00${plain}` : plain;
  return `02${inHex(bytes.length / 2)}${bytes}`;
}

/** One signature has one way to be written; the library below reads many. */
function isStrictDer(hex: string): boolean {
  const r = hex.slice(8, 8 + 2 * Number.parseInt(hex.slice(6, 8), 16));
  const s = hex.slice(12 + r.length);
  if (r === '' || s === '') return false;
  const body = `${integerOf(r)}${integerOf(s)}`;
  return hex === `30${inHex(body.length / 2)}${body}`;
}

export function sm2Verify(bytes: Uint8Array, signature: Uint8Array, publicKey: string): boolean {
  const hex = Buffer.from(signature).toString('hex');
  try {
    return isStrictDer(hex) && sm2.doVerifySignature(bytes, hex, publicKey, HOW);
  } catch {
    return false;
  }
}
