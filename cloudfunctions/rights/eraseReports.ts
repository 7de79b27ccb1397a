import type { AdverseEvent } from '@shared/domain/adverseEvent/event';
import type { SystemTools } from '../_runtime/effect';
import { removePictures } from './removePictures';

/** 不良反应报告 that nobody keeps any more: pictures first, then the row. */
export async function eraseReports(reports: readonly AdverseEvent[], tools: SystemTools): Promise<void> {
  for (const { id, consultationId, pictures = [] } of reports) {
    await removePictures(
      pictures.map((it) => it.id),
      tools,
    );
    await tools.step(consultationId, async ({ tx }) => {
      if (await tx.adverseEvents.find(id)) tx.adverseEvents.remove(id);
    });
  }
}
