/** Makes `Date` of this thread tell the world's time: real time plus the clock's offset. */
export function moveDate(clockCell: BigInt64Array): void {
  const RealDate = Date;
  const realNow = RealDate.now;
  const now = (): number => realNow() + Number(Atomics.load(clockCell, 0));

  function WorldDate(this: unknown, ...parts: unknown[]): unknown {
    if (!new.target) return new RealDate(now()).toString();
    return Reflect.construct(RealDate, parts.length === 0 ? [now()] : parts, new.target as never);
  }
  // The same prototype, so that dates made by native code are still `instanceof Date`.
  Object.defineProperty(WorldDate, 'prototype', { value: RealDate.prototype });
  Object.defineProperty(WorldDate, 'length', { value: 7 });
  Object.defineProperty(WorldDate, 'name', { value: 'Date' });
  RealDate.prototype.constructor = WorldDate as unknown as DateConstructor;
  globalThis.Date = Object.assign(WorldDate, {
    now,
    parse: RealDate.parse,
    UTC: RealDate.UTC,
  }) as unknown as DateConstructor;
}
