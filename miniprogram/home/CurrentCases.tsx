import { useCaseList } from '../features/caseList/useCaseList';
import { CaseCard } from '../features/caseList/CaseCard';
import { useSession } from '../features/session/useSession';
import { useNow } from '../platform/clock';
import { goTo } from '../platform/navigation';
import { SectionTitle } from '../ui/SectionTitle';

/** The cases that are going on, before anything else; more than `most` are on the page of all consultations. */
export function CurrentCases({ most = 2 }: { readonly most?: number }) {
  const { session } = useSession();
  return session.kind === 'ready' ? <Cases most={most} /> : null;
}

function Cases({ most }: { readonly most: number }) {
  const { list, serverTime } = useCaseList('open');
  const now = useNow(15_000);
  if (list.kind !== 'ready' || list.items.length === 0) return null;
  return (
    <>
      <SectionTitle>正在进行</SectionTitle>
      {list.items.slice(0, most).map((it) => (
        <CaseCard
          key={it.id}
          item={it}
          now={serverTime(now)}
          onOpen={() => goTo.consultation({ id: it.id })}
        />
      ))}
    </>
  );
}
