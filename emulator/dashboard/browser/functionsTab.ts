import type { Tab } from './ask';
import { table, time, title } from './dom';

/** Functions with their last calls and what they printed. */
export const functionsTab: Tab = ({ functions, calls, logs, now }) => [
  title('Functions'),
  table(
    ['name', 'calls', 'instances', 'failed lately', 'last call'],
    functions.map((it) => [it.name, it.invocations, it.instances, it.errors, time(it.lastAt, now)]),
  ),
  title('Last calls'),
  table(
    ['at', 'function', 'from', 'ms', 'request', 'failure'],
    calls.map((it) => [
      time(it.at, now),
      it.function,
      it.source,
      Math.round(it.ms),
      it.requestId,
      it.error ?? '',
    ]),
  ),
  title('Printed'),
  table(
    ['at', 'function', 'level', 'request', 'text'],
    logs.map((it) => [time(it.at, now), it.function, it.level, it.requestId, it.text]),
  ),
];
