const part = (): string => Math.random().toString(36).slice(2, 12).padEnd(10, '0');

/** A key no two presses share, whatever phone they come from. */
export const newRequestKey = (): string => `${Date.now().toString(36)}-${part()}${part()}`;
