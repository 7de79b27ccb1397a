/** An account at Tencent Cloud, with a key that may do no more than face identification and text recognition. */
export type TencentCloudConfig = {
  readonly secretId: string;
  readonly secretKey: string;
  readonly region: string;
  /** 业务流程 of the face checks, made in the vendor's own console; only face checks need it. */
  readonly faceRuleId?: string | undefined;
  /** Where every product is asked; absent: each at its own public address. */
  readonly baseUrl?: string | undefined;
};

/** Nobody waits longer than this for an answer (s). */
const TIMEOUT_S = 8;

/** What a client of the SDK is made with. */
export const clientOf = ({ secretId, secretKey, region, baseUrl }: TencentCloudConfig) => {
  const base = baseUrl === undefined ? undefined : new URL(baseUrl);
  return {
    credential: { secretId, secretKey },
    region,
    profile: {
      httpProfile: {
        reqTimeout: TIMEOUT_S,
        ...(base && { endpoint: base.host, protocol: `${base.protocol}//` }),
      },
    },
  };
};
