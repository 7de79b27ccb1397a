import { ok, reject, type Result } from './result';

type Table<T> = { readonly [State in keyof T]: { readonly [event: string]: keyof T & string } };

/** A lifecycle as a table: every state is a row, every allowed event a cell. Nothing else moves a state. */
export function stateMachine<const T extends Table<T>>(initial: keyof T & string, table: T) {
  type State = keyof T & string;
  type Event = { [S in State]: keyof T[S] & string }[State];

  const states = Object.keys(table) as State[];
  const after = (state: State) => Object.values(table[state]) as State[];

  return {
    initial,
    states,
    /** True when no event leads out of the state. */
    isFinal: (state: State): boolean => after(state).length === 0,
    allows: (state: State, event: Event): boolean => event in table[state],
    next(state: State, event: Event): Result<State, 'state.not_allowed'> {
      const target = (table[state] as Partial<Record<string, State>>)[event];
      return target ? ok(target) : reject('state.not_allowed', { state, event });
    },
    unreachable(): State[] {
      const seen = new Set<State>([initial]);
      for (const state of seen) for (const target of after(state)) seen.add(target);
      return states.filter((state) => !seen.has(state));
    },
    /** The diagram that the docs print. */
    toMermaid: (): string =>
      ['stateDiagram-v2', `  [*] --> ${initial}`]
        .concat(
          states.flatMap((from) =>
            Object.entries(table[from]).map(([event, to]) => `  ${from} --> ${String(to)}: ${event}`),
          ),
        )
        .join('\n'),
  };
}
