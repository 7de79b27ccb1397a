import type { Message, MessageView } from '@shared/domain/consultation/message';
import type { PictureId } from '@shared/kernel/ids';

function bodyView(body: Message['body'], pictureUrl: (id: PictureId) => string): MessageView['body'] {
  if (body.kind === 'erased') return { kind: 'text', text: '（已过法定保存期限，内容已删除）' };
  if (body.kind !== 'picture') return body;
  return { kind: 'picture', picture: { id: body.pictureId, url: pictureUrl(body.pictureId) } };
}

/** 消息 as shown. */
export const messageView = (
  { seq, from, sentAt, body }: Message,
  pictureUrl: (id: PictureId) => string,
): MessageView => ({ seq, from, sentAt, body: bodyView(body, pictureUrl) });
