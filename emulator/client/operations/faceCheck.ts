import { jsonBody } from '../../kernel/body';
import { json } from '../../kernel/service';
import type { ClientOperation } from '../operation';

/** How somebody did before the camera. The app hears nothing of it: it has to ask Tencent Cloud. */
export const faceCheck: ClientOperation = (request, { settleFaceCheck }) => {
  const { token, passed } = jsonBody(request);
  try {
    settleFaceCheck(String(token), passed === true);
    return json(200, {});
  } catch {
    return json(200, { errCode: -1, errMsg: 'startVerify:fail invalid token' });
  }
};
