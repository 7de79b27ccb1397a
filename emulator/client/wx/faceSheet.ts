import { WxError } from './calls';
import { askGateway } from './gateway';
import { openOverlay } from './overlay';
import { choice } from './subscribeSheet';

type Verify = { readonly token?: string } | undefined;

/** `wx.startVerify` of Tencent Cloud's `verify_mpsdk`: the camera, in which somebody passes, fails or turns away. */
export async function startVerify(data: Verify): Promise<{ token: string }> {
  const token = data?.token ?? '';
  const said = await new Promise<'passed' | 'failed' | 'cancelled'>((resolve) => {
    const { sheet, close } = openOverlay('人脸核身（模拟器）');
    const heading = document.createElement('h2');
    heading.textContent = '人脸核身';
    const words = document.createElement('p');
    words.textContent = '模拟器没有摄像头，请选择核验的结果';
    const done = (it: 'passed' | 'failed' | 'cancelled') => () => {
      close();
      resolve(it);
    };
    sheet.append(
      ...[heading, words],
      choice('是本人，核验通过', done('passed')),
      choice('不是本人，核验不通过', done('failed')),
      choice('取消核验', done('cancelled')),
    );
  });
  if (said === 'cancelled') throw new WxError('cancel');
  await askGateway('faceCheck', { token, passed: said === 'passed' });
  if (said === 'failed') throw new WxError('face compare failed');
  return { token };
}
