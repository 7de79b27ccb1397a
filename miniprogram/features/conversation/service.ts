import type * as z from 'zod/mini';
import {
  checkFile,
  checkPicture,
  listMessages,
  markRead,
  recallMessage,
  sendMessage,
  typing,
} from '@shared/contracts/consultation';
import type { MessageDraft } from '@shared/domain/consultation/message';
import type { ConsultationId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';
import { uploadPicture } from '../../platform/pictures';

/** What a conversation asks of the cloud. */
export const conversationService = {
  listMessages: (input: z.input<typeof listMessages.input>) => call(listMessages, input),
  send: (consultationId: ConsultationId, body: MessageDraft, key: string) =>
    call(sendMessage, { consultationId, body }, key),
  markRead: (consultationId: ConsultationId, seq: number, key: string) =>
    call(markRead, { consultationId, seq }, key),
  recall: (consultationId: ConsultationId, seq: number, key: string) =>
    call(recallMessage, { consultationId, seq }, key),
  typing: (consultationId: ConsultationId, key: string) => call(typing, { consultationId }, key),
  checkPicture: (fileId: string, key: string) => call(checkPicture, { fileId }, key),
  checkFile: (fileId: string, kind: 'voice' | 'document', key: string) =>
    call(checkFile, { fileId, kind }, key),
  uploadPicture,
};
export type ConversationService = typeof conversationService;
