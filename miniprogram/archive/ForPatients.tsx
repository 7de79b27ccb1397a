import type { ReactNode } from 'react';
import { AccountGate } from '../features/session/AccountGate';

/** A page for whoever has an account. */
export const ForPatients = ({ children }: { readonly children: ReactNode }) => (
  <AccountGate note="同意后就可以查看和授权病历">{() => children}</AccountGate>
);
