import type { AccountView } from '@shared/domain/account/account';
import type { ConsentText } from '@shared/domain/consent/texts';

/** Who holds this phone, as far as the app knows. */
export type Session =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'visitor'; readonly notice: ConsentText }
  | { readonly kind: 'ready'; readonly account: AccountView; readonly notice: ConsentText };

export type SessionView = {
  readonly session: Session;
  /** Asks again who this is, e.g. after the notice was agreed to. */
  readonly reload: () => Promise<void>;
};
