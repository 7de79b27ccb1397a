/**
 * What a port throws, known by its name: an adapter that is loaded on demand is a bundle of its own, with its own copy
 * of every class, which `instanceof` would take for another.
 */
export class PortError extends Error {
  protected static readonly kind: string = 'PortError';

  constructor(message?: string, options?: ErrorOptions) {
    super(message, options);
    this.name = (this.constructor as typeof PortError).kind;
  }

  static override [Symbol.hasInstance](it: unknown): boolean {
    return typeof it === 'object' && it !== null && (it as { name?: unknown }).name === this.kind;
  }
}
