import type { Incident } from '@shared/domain/incident/incident';
import { noticeTo, type NoticeReader } from '@shared/domain/incident/notice';
import { DRILL_MARK } from '@shared/domain/incident/words';
import { minuteText, Sheet } from '../../_runtime/pdf/sheet';

/** 安全事件报告 or 通知 on A4; a drill says so at the foot of every page too. */
export async function printIncident(
  incident: Incident,
  reader: NoticeReader,
  hospital: string,
): Promise<Uint8Array> {
  const notice = noticeTo(reader, incident, hospital);
  const at = incident.steps.at(-1)?.recordedAt ?? incident.openedAt;
  const sheet = new Sheet({
    ...{ title: notice.title, author: hospital, size: 'A4', at },
    foot: `${incident.isDrill ? DRILL_MARK : ''}${hospital} · 发现 ${minuteText(incident.noticedAt)}`,
  });
  sheet.title(notice.title);
  sheet.rule();
  for (const { heading, text } of notice.parts) {
    sheet.heading(heading);
    sheet.text(text || '＿＿＿＿＿＿');
  }
  return sheet.finish();
}
