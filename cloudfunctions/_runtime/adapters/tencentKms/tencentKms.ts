import { Client } from 'tencentcloud-sdk-nodejs/tencentcloud/services/kms/v20190118/kms_client';
import type { Kms } from '../../ports/kms';
import { clientOf, type TencentCloudConfig } from '../tencentCloud/config';

/** Bound to every wrapped key: what was encrypted for another purpose does not open here. */
const CONTEXT = JSON.stringify({ purpose: 'wenzhen-data-key' });

/** Never the vendor's own words: they may repeat what was asked. */
const unavailable = (what: string, error: unknown) =>
  new Error(`${what}: ${String((error as { code?: unknown } | undefined)?.code ?? 'no answer')}`);

/**
 * 腾讯云密钥管理系统: the master keys are the vendor's, and only data keys travel there to be wrapped. The first id wraps,
 * all unwrap; to rotate, a new one is put in front.
 */
export function createTencentKms(config: TencentCloudConfig, keyIds: readonly string[]): Kms {
  const client = new Client(clientOf(config));
  const [current, ...older] = keyIds;
  if (current === undefined) throw new Error('no master key is named');
  return {
    current,
    older,
    async wrap(dataKey) {
      const asked = {
        ...{ KeyId: current, EncryptionContext: CONTEXT },
        Plaintext: Buffer.from(dataKey).toString('base64'),
      };
      const { CiphertextBlob } = await client.Encrypt(asked).catch((error: unknown) => {
        throw unavailable('Encrypt', error);
      });
      if (!CiphertextBlob) throw unavailable('Encrypt', undefined);
      return { masterKey: current, blob: CiphertextBlob };
    },
    async unwrap({ masterKey, blob }) {
      if (!keyIds.includes(masterKey)) throw new Error('a data key names a master key that is not here');
      const asked = { CiphertextBlob: blob, EncryptionContext: CONTEXT };
      const { Plaintext, KeyId } = await client.Decrypt(asked).catch((error: unknown) => {
        throw unavailable('Decrypt', error);
      });
      if (!Plaintext || KeyId !== masterKey) throw unavailable('Decrypt', undefined);
      return new Uint8Array(Buffer.from(Plaintext, 'base64'));
    },
  };
}
