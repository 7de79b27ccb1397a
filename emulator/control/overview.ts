import type { Control } from './control';

/** Log lines and calls that are sent at once. */
const RECENT = 100;

/** Everything that the dashboard shows but documents. */
export function overview(control: Control) {
  const { logs, operations, collections, invocations, instances, ...counts } = control.inspect();
  const calls = control.calls();
  return {
    ...counts,
    offset: control.offset(),
    collections,
    functions: control.functionNames().map((name) => {
      const own = calls.filter((call) => call.function === name);
      return {
        name,
        invocations: invocations[name] ?? 0,
        instances: instances[name] ?? 0,
        errors: own.filter(({ error }) => error !== undefined).length,
        lastAt: own.at(-1)?.at,
      };
    }),
    calls: calls.slice(-RECENT).reverse(),
    logs: logs.slice(-RECENT).reverse(),
    operations,
    orders: control.wechatPay.orders().reverse().slice(0, RECENT),
    refunds: control.wechatPay.refunds().reverse().slice(0, RECENT),
    transfers: control.wechatPay.transfers().reverse().slice(0, RECENT),
    parcels: [...control.courier.parcels()].reverse().slice(0, RECENT),
    sms: [...control.tencentCloud.sms()].reverse(),
    messages: [...control.wechat.messages()].reverse(),
    files: control.files().slice(0, 500),
    faults: control.faults.planned(),
    snapshots: control.snapshots.names(),
  };
}

export type Overview = ReturnType<typeof overview>;
