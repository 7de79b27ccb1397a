import * as z from 'zod/mini';
import { open } from '../kmsKey';
import { operation } from '../operation';

export const kmsDecrypt = operation(
  z.object({
    CiphertextBlob: z.string().check(z.minLength(1)),
    EncryptionContext: z.optional(z.string().check(z.maxLength(1024))),
  }),
  ({ CiphertextBlob, EncryptionContext = '' }, { kmsKeys }) => {
    const { keyId, plain } = open(kmsKeys, CiphertextBlob, EncryptionContext);
    return { KeyId: keyId, Plaintext: plain.toString('base64') };
  },
);
