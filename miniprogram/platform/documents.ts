import Taro from '@tarojs/taro';
import { chooseFiles } from './chooseFiles';
import { inBrowser } from './host';
import type { LocalPicture } from './pictures';
import { isPrivacyAgreed } from './privacy';

/** Lets the person choose one PDF, in WeChat from a chat; nothing when they think better of it. */
export async function choosePdf(): Promise<LocalPicture | undefined> {
  if (inBrowser) return (await chooseFiles(1, 'application/pdf'))[0];
  if (!(await isPrivacyAgreed())) return undefined;
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['pdf'] });
    return tempFiles.map((it) => ({ path: it.path, bytes: it.size, name: it.name }))[0];
  } catch {
    return undefined;
  }
}

/** Shows a PDF; false when it could not be fetched or opened. */
export async function openPdf(url: string): Promise<boolean> {
  try {
    if (inBrowser) {
      window.open(url, '_blank', 'noopener');
      return true;
    }
    const { tempFilePath } = await Taro.downloadFile({ url });
    await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf' });
    return true;
  } catch {
    return false;
  }
}
