import { useCallback, useState } from 'react';
import type { Complaint } from '@shared/domain/consultation/complaint';
import type { PatientId } from '@shared/kernel/ids';
import { cleanText } from '@shared/kernel/text';
import * as z from 'zod/mini';
import { read, write } from '../../platform/storage';
import { intakeService } from './service';

/** Where triage finds the words, and where it leaves those that somebody has gone on with after its warning. */
const OPENING = 'intake.opening';
const WENT_ON = 'intake.wentOn';

/** Longer nobody waits for it. */
const PATIENCE_MS = 3000;
const patience = () => new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS, undefined));

type Told = Pick<Complaint, 'chief' | 'pregnancy'> & { readonly patientId: PatientId };

/** Who describes an emergency to a doctor of their own choice is warned as whoever comes by triage: triage shows it. */
export function useWarned(
  showWarning: (about: { readonly patient: string; readonly week?: string }) => Promise<void>,
  service: Pick<typeof intakeService, 'warn'> = intakeService,
) {
  const [isLooking, setLooking] = useState(false);
  /** True when nothing is to be said first. Without an answer too: the server looks again when it takes the order. */
  const look = useCallback(
    async ({ patientId, chief, pregnancy }: Told): Promise<boolean> => {
      const words = cleanText(chief);
      // Of nobody by name: what is urgent whoever it is about.
      const goneOn = read(WENT_ON, z.string());
      if (goneOn === `${patientId} ${words}` || goneOn === ` ${words}`) return true;
      setLooking(true);
      const asked = service.warn({ patientId, chief: words, ...(pregnancy && { pregnancy }) });
      const reply = await Promise.race([asked, patience()]);
      setLooking(false);
      if (!reply?.ok || !reply.value.isUrgent) return true;
      // As it was typed: the page that comes after finds it in the description, and adds nothing.
      write(OPENING, chief);
      const week = pregnancy?.kind === 'pregnant' ? String(pregnancy.week) : undefined;
      await showWarning({ patient: patientId, ...(week && { week }) });
      return false;
    },
    [service, showWarning],
  );
  return { isLooking, look };
}
