import { ask, type Tab } from './ask';
import { button, row, table, time, title } from './dom';

/** What phones were sent, what was uploaded, who is connected. */
export const phonesTab: Tab = ({ sms, messages, files, realtimeConnections, now }, act) => [
  title('Text messages'),
  table(
    ['at', 'to', 'sign', 'template', 'values'],
    sms.map((it) => [time(it.at, now), it.phoneNumber, it.signName, it.templateId, it.params.join(' · ')]),
  ),
  title('WeChat messages'),
  table(
    ['at', 'to', 'template', 'page', 'says'],
    messages.map((it) => [
      time(it.at, now),
      it.openid,
      it.templateId,
      it.page ?? '',
      Object.values(it.data).join(' · '),
    ]),
  ),
  title('Realtime'),
  row(
    `${realtimeConnections} connections`,
    button('Break them all', () => act(() => ask('cut', {}))),
  ),
  title('Files'),
  table(
    ['path', 'type', 'bytes', 'uploaded by'],
    files.map((it) => [it.path, it.contentType, it.size, it.openid ?? 'a function']),
  ),
];
