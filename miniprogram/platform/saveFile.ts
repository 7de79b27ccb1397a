import Taro from '@tarojs/taro';
import { inBrowser } from './host';

export type SavedFile = {
  readonly name: string;
  readonly mimeType: string;
  readonly content: { readonly text: string } | { readonly base64: string };
};

type Outcome = 'saved' | 'cancelled' | 'failed';

/**
 * Gives the person a file: a download in a browser, in WeChat a file to send on (to one's own 文件传输助手, say).
 * WeChat opens its sheet only straight from a tap: call it there, with nothing awaited before.
 */
export async function saveFile(file: SavedFile): Promise<Outcome> {
  try {
    if (inBrowser) download(file);
    else await send(file);
    return 'saved';
  } catch (error) {
    return isCancelled(error) ? 'cancelled' : 'failed';
  }
}

/** WeChat tells a change of mind from a failure by its words alone. */
export const isCancelled = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'errMsg' in error &&
  /:fail cancel/.test(String(error.errMsg));

function download({ name, mimeType, content }: SavedFile): void {
  const link = document.createElement('a');
  const data =
    'text' in content ? content.text : Uint8Array.from(atob(content.base64), (it) => it.charCodeAt(0));
  link.href = URL.createObjectURL(new Blob([data], { type: mimeType }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The copy on the phone goes once it was sent or the person thought better of it. */
async function send({ name, content }: SavedFile): Promise<void> {
  const files = Taro.getFileSystemManager();
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
  if ('text' in content) files.writeFileSync(filePath, content.text, 'utf8');
  else files.writeFileSync(filePath, content.base64, 'base64');
  try {
    await Taro.shareFileMessage({ filePath, fileName: name });
  } finally {
    files.unlinkSync(filePath);
  }
}
