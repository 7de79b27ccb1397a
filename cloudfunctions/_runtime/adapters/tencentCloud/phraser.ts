import { Client } from 'tencentcloud-sdk-nodejs/tencentcloud/services/hunyuan/v20230901/hunyuan_client';
import { PhraserUnavailable, type Phraser } from '../../ports/phraser';
import { clientOf, type TencentCloudConfig } from './config';

/** The question is on the screen already: what comes later than this is of no use (s). */
const TIMEOUT_S = 2;

const ORDER =
  '把下面这句问话换成更口语、老人也听得懂的说法。只输出一句问话，以问号结尾，不超过四十个字。意思不变，不加任何疾病、药物、检查、数字、解释或建议。';

/** 腾讯混元 behind the port of rephrasing. */
export function createTencentPhraser(config: TencentCloudConfig & { readonly model: string }): Phraser {
  const base = clientOf(config);
  const profile = { ...base.profile, httpProfile: { ...base.profile.httpProfile, reqTimeout: TIMEOUT_S } };
  const client = new Client({ ...base, profile });
  return {
    async rephrase(question, options) {
      const asked = {
        Model: config.model,
        Stream: false,
        Temperature: 0.2,
        Messages: [
          { Role: 'system', Content: ORDER },
          { Role: 'user', Content: `${question}\n（可选的回答：${options.join('；')}）` },
        ],
      };
      const reply = await client.ChatCompletions(asked).catch((error: { code?: unknown } | undefined) => {
        throw new PhraserUnavailable(`ChatCompletions: ${String(error?.code ?? 'no answer')}`);
      });
      const said = reply.Choices?.[0]?.Message?.Content;
      if (!said) throw new PhraserUnavailable('ChatCompletions: empty');
      return said;
    },
  };
}
