import { useState } from 'react';
import { renderSVG } from 'uqr';
import type { PrescriptionId } from '@shared/kernel/ids';
import { useIntentKeys } from '../../platform/useIntentKeys';
import { usePress } from '../../platform/usePress';
import { explain } from './messages';
import { medicineService } from './service';

/** What another pharmacy is shown: a picture to scan, and until when it is good. */
export type Slip = { readonly picture: string; readonly until: number };

const pictureOf = (url: string): string => `data:image/svg+xml,${encodeURIComponent(renderSVG(url))}`;

/** 到别处取药: a code that is made when it is asked for, and kept nowhere. */
export function useSlip(prescriptionId: PrescriptionId, service = medicineService) {
  const [slip, setSlip] = useState<Slip>();
  const [problem, setProblem] = useState<string>();
  const keys = useIntentKeys();
  const press = usePress(async () => {
    const reply = await service.takeElsewhere(prescriptionId, keys.of('slip'));
    // Its answer is told once: a press that got none asks for another code.
    keys.settle('slip');
    if (!reply.ok) return setProblem(explain(reply.code));
    setProblem(undefined);
    setSlip({ picture: pictureOf(reply.value.url), until: reply.value.until });
  });
  return { slip, problem, press };
}
