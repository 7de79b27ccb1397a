/** The part of WeChat's own `wx` that the app uses directly; the emulator gives a browser the same. */
export type Watch = { close(): unknown };
type Snapshot = { readonly docs: readonly unknown[] };
type WatchOptions = { onChange(snapshot: Snapshot): void; onError(error: unknown): void };

type UploadOptions = {
  readonly cloudPath: string;
  readonly filePath: string;
  success(result: { readonly fileID: string }): void;
  fail(error: unknown): void;
};
type UploadTask = { onProgressUpdate?(listener: (it: { readonly progress: number }) => void): void };

export type PayParams = {
  readonly timeStamp: string;
  readonly nonceStr: string;
  readonly package: string;
  readonly signType: 'RSA';
  readonly paySign: string;
};

/** An address out of WeChat's address book. */
export type ChosenAddress = {
  readonly userName: string;
  readonly telNumber: string;
  readonly provinceName: string;
  readonly cityName: string;
  readonly countyName: string;
  readonly detailInfo: string;
};

export type Host = {
  readonly cloud: {
    init(options: { readonly env?: string; readonly traceUser: boolean }): void;
    callFunction(options: {
      readonly name: string;
      readonly data: unknown;
    }): Promise<{ readonly result: unknown }>;
    uploadFile(options: UploadOptions): UploadTask;
    database(): {
      collection(name: string): { doc(id: string): { watch(options: WatchOptions): Watch } };
    };
  };
  login(options: { success(result: { readonly code: string }): void; fail(error: unknown): void }): void;
  requestPayment(
    options: PayParams & { success(): void; fail(error: { readonly errMsg?: string }): void },
  ): void;
  /** 订阅消息: its sheet opens on a press of the person alone. */
  requestSubscribeMessage?(options: {
    readonly tmplIds: readonly string[];
    success(answers: Readonly<Record<string, unknown>>): void;
    fail(error: unknown): void;
  }): void;
  /** WeChat's address book; absent where the app was not granted it. */
  chooseAddress?(options: { success(chosen: ChosenAddress): void; fail(error: unknown): void }): void;
  /** Brought by the vendor's `verify_mpsdk`; absent in a package without it. */
  startVerify?(options: {
    readonly data: { readonly token: string };
    success(): void;
    fail(error: { readonly errMsg?: string }): void;
  }): void;
  readonly __emulator?: {
    switchUser(): Promise<unknown>;
    askPhoneNumber?(): Promise<{ readonly code?: string; readonly errMsg?: string }>;
    readonly current?: string;
  };
};

declare const wx: Host;

/** Looked up at every use: the emulator's script defines it before the app, a test whenever it likes. */
export const host = (): Host => wx;

/** True in a browser, false inside WeChat. */
export const inBrowser = process.env['TARO_ENV'] === 'h5';
