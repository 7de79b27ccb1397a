import { host } from './host';

declare const CLOUD_ENV: string;

/** Opens the cloud: the environment is fixed when the app is built. */
export const openCloud = (): void =>
  host().cloud.init({ ...(CLOUD_ENV ? { env: CLOUD_ENV } : {}), traceUser: false });

/** Logs in at WeChat. The code itself is not used: CloudBase knows who calls; a browser chooses a person here. */
export const login = (): Promise<boolean> =>
  new Promise((resolve) => host().login({ success: () => resolve(true), fail: () => resolve(false) }));

/** In the emulator a browser can become another WeChat user. */
export const emulatedUser = () => host().__emulator;
