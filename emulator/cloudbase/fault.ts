/** What the control plane may do to one request, as `/admin` understands it. */
export type Fault =
  | { readonly kind: 'delay'; readonly ms: number }
  /** The connection breaks before anything was done, or after everything was. */
  | { readonly kind: 'drop_before' }
  | { readonly kind: 'drop_after' }
  | { readonly kind: 'error'; readonly code: string; readonly message: string }
  /** The request arrives twice. */
  | { readonly kind: 'duplicate' };

export type Faults = { readonly before: (operation: string) => Promise<Fault | undefined> };
