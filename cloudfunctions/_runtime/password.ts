import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

/** OWASP's parameters for scrypt with 32 MB: N 2^15, r 8, p 3. They stand in the hash, so that they can grow. */
const COST = { N: 2 ** 15, r: 8, p: 3 } as const;
const HASH_BYTES = 32;
const MAX_MEMORY = 64 * 1024 * 1024;

const derived = (password: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, { ...cost, maxmem: MAX_MEMORY }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  );

/** `scrypt.<N>.<r>.<p>.<salt>.<hash>`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derived(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), hash.toString('base64url')].join('.');
}

/** For somebody who is not there the same work is done, so that the time it takes tells nothing. */
const NOBODY = `scrypt.${COST.N}.${COST.r}.${COST.p}.${'A'.repeat(22)}.${'A'.repeat(43)}`;

/** True when this is the password of the hash. */
export async function fitsPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [, N, r, p, salt, wanted] = (hash ?? NOBODY).split('.');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const key = await derived(password, Buffer.from(salt!, 'base64url'), cost);
  return timingSafeEqual(key, Buffer.from(wanted!, 'base64url')) && hash !== undefined;
}
