import { useCallback, useState } from 'react';
import type { BooksTime } from '@shared/domain/appointment/tier';
import type { ConsultationId, DoctorId } from '@shared/kernel/ids';
import { useLoaded } from '../../platform/useLoaded';
import { explain } from './messages';
import { bookingService } from './service';

/** 号源 of one doctor and tier: the days, the one looked at, and the time that was chosen. */
export function useTimes(
  doctorId: DoctorId,
  tier: BooksTime,
  moving?: ConsultationId,
  service = bookingService,
) {
  const ask = useCallback(() => service.times(doctorId, tier, moving), [service, doctorId, tier, moving]);
  const { screen, reload } = useLoaded(ask, explain);
  const [looked, setLooked] = useState<string>();
  const [chosen, setChosen] = useState<number>();
  const days = screen.kind === 'ready' ? screen.value.days : [];
  // Until somebody looks elsewhere, the first day that has a time.
  const day =
    days.find((it) => it.day === looked) ??
    days.find((it) => it.times.some(({ isFree }) => isFree)) ??
    days[0];
  const isThere = day?.times.some((it) => it.from === chosen && it.isFree) === true;
  const look = (to: string) => {
    setLooked(to);
    setChosen(undefined);
  };
  return { screen, reload, day, look, chosen: isThere ? chosen : undefined, choose: setChosen };
}
