/** An index exactly as the vendor's API and cloudbaserc.json write it. */
export type DeclaredIndex = {
  readonly IndexName: string;
  readonly MgoKeySchema: {
    readonly MgoIsUnique: boolean;
    readonly MgoIsSparse?: boolean;
    readonly MgoIndexKeys: readonly { readonly Name: string; readonly Direction: string }[];
  };
};

export type DeclaredCollection = { readonly name: string; readonly indexes?: readonly DeclaredIndex[] };
