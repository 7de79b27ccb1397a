/* eslint-disable @typescript-eslint/no-explicit-any -- glass-easel's compiled templates and the app's own modules have no types */
export type CompiledPackage = {
  readonly json: Record<string, any>;
  readonly css: Readonly<Record<string, string>>;
  readonly wxml: readonly string[];
  readonly builtIns: {
    readonly plain: readonly string[];
    readonly properties: Readonly<Record<string, Readonly<Record<string, { value: unknown }>>>>;
    readonly attributes: Readonly<Record<string, readonly string[]>>;
  };
  readonly groups: Record<string, any>;
  readonly modules: Readonly<Record<string, (...scope: unknown[]) => void>>;
};

/** The package that `compile.ts` made. */
export const compiled = (window as unknown as { __package: CompiledPackage }).__package;

/** What tests may look at. */
export const seen = {
  errors: [] as string[],
  /** APIs of `wx` that the app asked for and this host has not. */
  missing: new Set<string>(),
  setData: { calls: 0, bytes: 0, largest: 0 },
};
(window as unknown as { __host: typeof seen }).__host = seen;
