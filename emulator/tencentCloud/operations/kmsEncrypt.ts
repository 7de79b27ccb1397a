import * as z from 'zod/mini';
import { operation } from '../operation';
import { seal, usableKey } from '../kmsKey';

/** At most 4 KB, in base64; the context is bound to the ciphertext. */
const MAX_PLAIN_BYTES = 4096;

export const kmsEncrypt = operation(
  z.object({
    KeyId: z.string(),
    Plaintext: z.string().check(z.minLength(1), z.maxLength(Math.ceil(MAX_PLAIN_BYTES / 3) * 4)),
    EncryptionContext: z.optional(z.string().check(z.maxLength(1024))),
  }),
  ({ KeyId, Plaintext, EncryptionContext = '' }, { kmsKeys }) => {
    const key = usableKey(kmsKeys, KeyId);
    return { CiphertextBlob: seal(key, Buffer.from(Plaintext, 'base64'), EncryptionContext), KeyId };
  },
);
