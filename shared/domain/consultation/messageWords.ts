import type { Message, MessageView } from './message';

/** A message as a line of words; undefined for what nobody has said, and for what was taken back. */
export function messageWords(body: Message['body'] | MessageView['body']): string | undefined {
  switch (body.kind) {
    case 'text':
      return body.text;
    case 'picture':
      return '[图片]';
    case 'voice':
      return `[语音 ${body.seconds} 秒]`;
    case 'document':
      return `[文件] ${body.name}`;
    default:
      return undefined;
  }
}
