import { host } from './host';

/**
 * Shows the camera for a face check that the server has opened. Whether it was passed is for the server to ask; this is
 * only what the person did: finished it, turned away, or has an app that cannot do it.
 */
export const showFaceCheck = (token: string): Promise<'finished' | 'cancelled' | 'unsupported'> =>
  new Promise((resolve) => {
    const app = host();
    if (!app.startVerify) return resolve('unsupported');
    app.startVerify({
      data: { token },
      success: () => resolve('finished'),
      // A face that was not recognised is finished too: the server hears it as such.
      fail: (error) => resolve(/cancel/.test(error.errMsg ?? '') ? 'cancelled' : 'finished'),
    });
  });
