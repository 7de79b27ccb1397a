import { useCaseList } from '../features/caseList/useCaseList';
import { CaseCard } from '../features/caseList/CaseCard';
import { useSession } from '../features/session/useSession';
import { useNow } from '../platform/clock';
import { goTo } from '../platform/navigation';
import { SectionTitle } from '../ui/SectionTitle';

/** The cases that are going on, before anything else. Without one there is nothing to show. */
export function CurrentCases() {
  const { session } = useSession();
  return session.kind === 'ready' ? <Cases /> : null;
}

/** More than these are on the page of all consultations. */
const SHOWN = 2;

function Cases() {
  const { list, serverTime } = useCaseList('open');
  const now = useNow(15_000);
  if (list.kind !== 'ready' || list.items.length === 0) return null;
  return (
    <>
      <SectionTitle>正在进行</SectionTitle>
      {list.items.slice(0, SHOWN).map((it) => (
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
