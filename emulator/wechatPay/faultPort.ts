/** A fault that hits one operation now. */
export type PayFault = {
  readonly kind: 'delay' | 'drop_before' | 'drop_after' | 'error' | 'duplicate' | 'reorder';
  readonly delayMs?: number;
  readonly code?: string;
  readonly message?: string;
};

/** Who decides what goes wrong. */
export type PayFaults = {
  readonly before: (operations: () => readonly string[]) => PayFault | undefined;
};

export const realDelay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
