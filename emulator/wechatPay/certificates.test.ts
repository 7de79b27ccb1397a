import { createDecipheriv, createPublicKey, X509Certificate } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { API_V3_KEY, openTestShop, platform } from './testShop';

let shop: Awaited<ReturnType<typeof openTestShop>>;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

type Sealed = { ciphertext: string; nonce: string; associated_data: string };
type Listed = { serial_no: string; encrypt_certificate: Sealed };

it('hands out the platform certificate, which holds the key that the platform signs with', async () => {
  const { body } = await shop.ask('/v3/certificates');
  const [listed] = body['data'] as Listed[];
  const { ciphertext, nonce, associated_data: associated } = listed!.encrypt_certificate;
  const bytes = Buffer.from(ciphertext, 'base64');
  const key = createDecipheriv('aes-256-gcm', API_V3_KEY, nonce);
  key.setAuthTag(bytes.subarray(-16)).setAAD(Buffer.from(associated));
  const pem = key.update(bytes.subarray(0, -16), undefined, 'utf8') + key.final('utf8');
  const certificate = new X509Certificate(pem);
  expect(certificate.serialNumber).toBe(listed!.serial_no);
  expect(certificate.publicKey.equals(createPublicKey(platform.publicKey))).toBe(true);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect((await shop.ask('/v3/certificates')).body['data']).toMatchObject([{ serial_no: listed!.serial_no }]);
});
