import { ask, take, type Tab } from './ask';
import { button, el, row, table, title } from './dom';

const MINUTE = 60_000;
const LEAPS: readonly (readonly [string, number])[] = [
  ['+1 minute', MINUTE],
  ['+15 minutes', 15 * MINUTE],
  ['+1 hour', 60 * MINUTE],
  ['+1 day', 24 * 60 * MINUTE],
];
const KINDS = ['delay', 'drop_before', 'drop_after', 'duplicate', 'reorder', 'error'];

/** The clock, what goes wrong, and the world as it was. */
export const worldTab: Tab = ({ faults, snapshots, operations }, act) => {
  const operation = el('input', {
    className: 'wide',
    placeholder: 'functions.callFunction:consultation',
    ariaLabel: 'Operation',
  });
  const kind = el('select', { ariaLabel: 'Kind' }, ...KINDS.map((it) => el('option', { value: it }, it)));
  const times = el('input', { type: 'number', min: '1', value: '1', ariaLabel: 'Times' });
  const name = el('input', { placeholder: 'before-payment', ariaLabel: 'Name of the snapshot' });
  const plan = () =>
    ask('faults', { operation: operation.value || '*', kind: kind.value, times: Number(times.value) });
  return [
    title('Clock'),
    row(...LEAPS.map(([label, ms]) => button(label, () => act(() => ask('clock', { ms }))))),
    title('Faults'),
    row(
      operation,
      kind,
      times,
      button('Plan', () => act(plan)),
      button('Take all back', () => act(() => take('faults'))),
    ),
    table(
      ['operation', 'kind', 'left'],
      faults.map((it) => [it.operation, it.kind, it.left]),
    ),
    title('Snapshots'),
    row(
      name,
      button('Take', () => act(() => ask('snapshots', { name: name.value }))),
    ),
    table(
      ['name', ''],
      snapshots.map((it) => [it, button('Restore', () => act(() => ask('snapshots/restore', { name: it })))]),
    ),
    title('Everything'),
    row(
      button(
        'Empty database, files and payments',
        () => confirm('Empty the whole world?') && act(() => ask('reset', {})),
      ),
      button('Count from zero', () => act(() => ask('counters/reset', {}))),
    ),
    title('Requests by operation'),
    table(['operation', 'count'], Object.entries(operations)),
  ];
};
