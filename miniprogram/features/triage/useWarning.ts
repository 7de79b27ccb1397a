import { useEffect, useState } from 'react';
import { triageService, type TriageService } from './service';
import { useTriage, type About } from './useTriage';

/**
 * What was told to a doctor of one's own choice named an emergency: the warning, kept as any other. `isOver` when there is
 * nothing (more) to warn of, and the page goes back to where it was told.
 */
export function useWarning(about: About, service: Pick<TriageService, 'assess' | 'goOn'> = triageService) {
  const { screen, problem, next, goOn } = useTriage(about, service);
  const [isLookedAt, setLookedAt] = useState(false);
  // Once: whoever says it otherwise comes here again.
  useEffect(() => void next().then(() => setLookedAt(true)), []); // eslint-disable-line react-hooks/exhaustive-deps
  return { screen, problem, goOn, isOver: isLookedAt && screen.kind !== 'emergency' };
}
