import { effect } from '../../_runtime/effect';

/** 警报: a line that whoever watches the logs is woken by. It says that it happened, not to whom. */
export const onBroken = effect('access.onBroken', ['access.broken'], async (_event, { runtime }) =>
  runtime.log({ level: 'warn', event: 'access.broken', action: 'access.breakGlass' }),
);
