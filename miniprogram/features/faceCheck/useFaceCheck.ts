import { useState } from 'react';
import { usePress } from '../../platform/usePress';
import { explain } from './messages';
import { faceCheckService } from './service';

/** 人脸核验: opened by the server, passed before the camera, looked up by the server. */
export function useFaceCheck(onPassed: () => unknown, service = faceCheckService) {
  const [problem, setProblem] = useState<string>();
  const press = usePress(async () => {
    setProblem(undefined);
    const begun = await service.begin();
    if (!begun.ok) return setProblem(explain(begun.code));
    const shown = await service.show(begun.value.token);
    if (shown !== 'finished') return setProblem(explain(`face_check.${shown}`));
    const finished = await service.finish();
    if (!finished.ok) return setProblem(explain(finished.code));
    await onPassed();
  });
  return { problem, press };
}
