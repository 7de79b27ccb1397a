/**
 * 数据密钥 of one person, or of the hospital for what is nobody's alone. The newest version seals, all of them open. A
 * destroyed one keeps its row, so that nothing is ever sealed for that person again: what it sealed is gone for good.
 */
export type DataKey = {
  /** Id of the person: 就诊人, account or doctor; `hospital` for the rest. */
  readonly id: string;
  readonly versions: readonly {
    readonly version: number;
    readonly blob: string;
    readonly masterKey: string;
  }[];
  /** The master key that wraps the oldest wrapped version, so that those still to be wrapped anew can be found. */
  readonly masterKey: string;
  readonly createdAt: number;
  /** 换新 is due then. */
  readonly rotateAt?: number;
  /** 换新 under way: until then somebody may still seal with an older version; gone with the older versions. */
  readonly oldUntil?: number;
  readonly destroyedAt?: number;
};
