import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { operation, TencentCloudError } from '../operation';

const ROLES = ['system', 'user', 'assistant', 'tool'] as const;

/** 混元 without streaming: says what the control says, or repeats what it was told last. */
export const chatCompletions = operation(
  z.object({
    Model: z.string(),
    Messages: z
      .array(z.object({ Role: z.enum(ROLES), Content: z.string() }))
      .check(z.minLength(1), z.maxLength(40)),
    Stream: z.optional(z.boolean()),
    Temperature: z.optional(z.number().check(z.minimum(0), z.maximum(2))),
  }),
  ({ Model, Messages, Stream }, state) => {
    if (Stream) throw new TencentCloudError('UnsupportedOperation', 'The emulator does not stream.');
    const last = Messages.at(-1);
    if (last?.Role !== 'user')
      throw new TencentCloudError('InvalidParameter', 'The last message must be of the user.');
    state.chats.push({ model: Model, messages: Messages });
    const Content = state.chatSays ?? last.Content;
    return {
      Created: Math.floor(state.clock.now() / 1000),
      Id: randomUUID(),
      Note: '以上内容为AI生成，不代表开发者立场，请勿删除或修改本标记',
      Choices: [{ Index: 0, FinishReason: 'stop', Message: { Role: 'assistant', Content } }],
      Usage: { PromptTokens: 0, CompletionTokens: 0, TotalTokens: 0 },
    };
  },
);
