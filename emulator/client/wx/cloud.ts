import { inBothStyles, type Callbacks } from './calls';
import { askGateway } from './gateway';
import { database } from './database';
import { uploadFile } from './uploadFile';

type Call = Callbacks & { name: string; data?: unknown };
type Files = Callbacks & { fileList: unknown[] };

/** `wx.cloud`, as far as an app needs it. */
export const cloud = {
  init(): void {},
  callFunction: (options: Call) =>
    inBothStyles('cloud.callFunction', options, () =>
      askGateway('callFunction', { name: options.name, data: options.data ?? {} }),
    ),
  uploadFile,
  getTempFileURL: (options: Files) =>
    inBothStyles('cloud.getTempFileURL', options, () =>
      askGateway('tempUrls', { fileList: options.fileList }),
    ),
  deleteFile: (options: Files) =>
    inBothStyles('cloud.deleteFile', options, () => askGateway('deleteFile', { fileList: options.fileList })),
  database,
};
