/** What the first step of 开通 has opened: whose it is, and the second factor to set up. */
export type Activation = {
  readonly loginName: string;
  readonly activationCode: string;
  readonly otpauthUri: string;
  readonly secret: string;
};

/** A secret in groups of four, as one types it by hand. */
export const grouped = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? '';
