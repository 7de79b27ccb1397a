import type { ReactNode } from 'react';
import { AccountGate } from './AccountGate';

/** A page for patients. */
export const Registered = ({ children }: { readonly children: ReactNode }) => (
  <AccountGate note="同意后就可以添加就诊人、发起问诊">{() => children}</AccountGate>
);
