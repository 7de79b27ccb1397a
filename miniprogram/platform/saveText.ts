import Taro from '@tarojs/taro';
import { inBrowser } from './host';

/** Gives the person a file: a download in a browser, in WeChat a file to send on (to one's own 文件传输助手, say). */
export async function saveText(name: string, text: string): Promise<boolean> {
  try {
    if (inBrowser) download(name, text);
    else await send(name, text);
    return true;
  } catch {
    return false;
  }
}

function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The copy on the phone goes once it was sent or the person thought better of it. */
async function send(name: string, text: string): Promise<void> {
  const files = Taro.getFileSystemManager();
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
  files.writeFileSync(filePath, text, 'utf8');
  try {
    await Taro.shareFileMessage({ filePath, fileName: name });
  } finally {
    files.unlinkSync(filePath);
  }
}
