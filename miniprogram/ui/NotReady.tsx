import { Failure } from './Failure';
import { Page } from './Page';
import { Skeleton } from './Skeleton';

type Props = {
  readonly screen: { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly message: string };
  readonly onRetry: () => unknown;
  /** How much of what is coming is hinted at, and in which shape. */
  readonly rows?: number | undefined;
  readonly shape?: 'list' | 'card' | undefined;
};

/** A page that has nothing to show yet: it is still coming, or it could not be fetched. */
export const NotReady = ({ screen, onRetry, rows, shape = 'card' }: Props) => (
  <Page>
    {screen.kind === 'loading' ? (
      <Skeleton kind={shape} rows={rows} />
    ) : (
      <Failure message={screen.message} onRetry={onRetry} />
    )}
  </Page>
);
