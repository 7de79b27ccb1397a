import type { AdverseEvent } from '@shared/domain/adverseEvent/event';
import { formOf } from '@shared/domain/adverseEvent/form';
import { minuteText, Sheet } from '../../_runtime/pdf/sheet';

/** A value that needs a line of its own. */
const SHORT = 16;

/** 药品不良反应/事件报告表 on A4, part by part; what nobody has said yet stays a line to be written on. */
export async function printAdverseEvent(event: AdverseEvent): Promise<Uint8Array> {
  const at = event.assessed?.at ?? event.at;
  const sheet = new Sheet({
    ...{ title: `药品不良反应报告表 ${event.id}`, author: event.hospital, size: 'A4', at },
    foot: `报告 ${event.id} · 获知 ${minuteText(event.at)}`,
  });
  sheet.title('药品不良反应/事件报告表');
  sheet.rule();
  const form = formOf(event);
  for (const part of new Set(form.map((it) => it.part))) {
    sheet.heading(part);
    sheet.fields(
      form
        .filter((it) => it.part === part)
        .map(({ label, value }) => {
          const wide = label.length + value.length > SHORT ? 2 : 1;
          return [label, value || '＿＿＿＿＿＿', wide] as const;
        }),
      2,
    );
  }
  return sheet.finish();
}
