import type { AccountView } from '@shared/domain/account/account';
import type { ConsentText } from '@shared/domain/consent/texts';

/** What is agreed to, as it stands now: the notice, and apart from it the use of health data. */
export type Texts = { readonly notice: ConsentText; readonly sensitiveHealth: ConsentText };

/** Who holds this phone, as far as the app knows. */
export type Session =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | ({ readonly kind: 'visitor' } & Texts)
  | ({ readonly kind: 'ready'; readonly account: AccountView } & Texts);

export type SessionView = {
  readonly session: Session;
  /** Asks again who this is, e.g. after the notice was agreed to. */
  readonly reload: () => Promise<void>;
};
