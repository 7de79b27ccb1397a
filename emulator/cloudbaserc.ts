/** The part of `cloudbaserc.json` that the emulator acts on. */
export type Cloudbaserc = {
  readonly envId?: string;
  readonly functionRoot?: string;
  readonly functions?: readonly FunctionSpec[];
  readonly gateway?: { readonly routes?: readonly GatewayRoute[] };
  readonly database?: { readonly collections?: readonly CollectionSpec[] };
  readonly storage?: { readonly rules?: RuleSet };
};

export type FunctionSpec = {
  readonly name: string;
  readonly handler?: string;
  /** Seconds. */
  readonly timeout?: number;
  /** MB. */
  readonly memorySize?: number;
  readonly envVariables?: Readonly<Record<string, string>>;
  readonly triggers?: readonly TimerTrigger[];
};

export type TimerTrigger = { readonly name: string; readonly type: string; readonly config: string };

export type GatewayRoute = { readonly path: string; readonly function: string };

export type CollectionSpec = {
  readonly name: string;
  readonly indexes?: readonly IndexSpec[];
  readonly rules?: RuleSet;
};

export type IndexSpec = {
  readonly IndexName: string;
  readonly MgoKeySchema: {
    readonly MgoIsUnique: boolean;
    readonly MgoIndexKeys: readonly { readonly Name: string; readonly Direction: string }[];
  };
};

/** A missing action is refused; `write` stands in for create, update and delete. */
export type RuleSet = Readonly<Partial<Record<RuleAction, boolean | string>>>;
export type RuleAction = 'read' | 'write' | 'create' | 'update' | 'delete';
