const root = () => document.querySelector('#dialogs')!;

function open(role: string, fill: (box: HTMLElement, close: () => void) => void): void {
  const mask = document.createElement('div');
  mask.className = 'mask';
  const box = document.createElement('div');
  box.className = 'dialog';
  box.setAttribute('role', role);
  fill(box, () => mask.remove());
  mask.append(box);
  root().append(mask);
}

const button = (text: string, role: string | undefined, press: () => void) => {
  const it = document.createElement('button');
  it.textContent = text;
  if (role) it.setAttribute('role', role);
  it.onclick = press;
  return it;
};
const line = (tag: 'b' | 'p', text: string) => {
  const it = document.createElement(tag);
  it.textContent = text;
  return it;
};

type Modal = {
  title?: string;
  content?: string;
  confirmText?: string;
  cancelText?: string;
  showCancel?: boolean;
};

/** `wx.showModal`. */
export const showModal = (options: Modal): Promise<{ confirm: boolean; cancel: boolean }> =>
  new Promise((resolve) => {
    open('dialog', (box, close) => {
      const answer = (confirm: boolean) => () => {
        close();
        resolve({ confirm, cancel: !confirm });
      };
      box.append(line('b', options.title ?? ''), line('p', options.content ?? ''));
      if (options.showCancel !== false)
        box.append(button(options.cancelText ?? '取消', undefined, answer(false)));
      box.append(button(options.confirmText ?? '确定', undefined, answer(true)));
    });
  });

/** `wx.showActionSheet`: the index that was tapped. */
export const showList = (items: readonly string[]): Promise<number> =>
  new Promise((resolve) => {
    open('menu', (box, close) => {
      items.forEach((text, index) =>
        box.append(
          button(text, 'menuitem', () => {
            close();
            resolve(index);
          }),
        ),
      );
    });
  });

/** A date picker. */
export const askDate = (value: string): Promise<string> =>
  new Promise((resolve) => {
    open('dialog', (box, close) => {
      const input = document.createElement('input');
      input.type = 'date';
      input.value = value;
      input.setAttribute('aria-label', '日期');
      box.append(
        input,
        button('确定', undefined, () => {
          close();
          resolve(input.value);
        }),
      );
    });
  });

/** `wx.showToast`. */
export function showToast(title: string, duration = 1500): void {
  const toast = document.createElement('div');
  toast.className = 'toast';
  toast.setAttribute('role', 'status');
  toast.textContent = title;
  root().append(toast);
  setTimeout(() => toast.remove(), duration);
}

/** `wx.chooseMedia`: the browser's own file chooser, which a test can answer. */
export const chooseFiles = (count: number): Promise<File[]> =>
  new Promise((resolve, reject) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.multiple = count > 1;
    input.onchange = () => resolve([...(input.files ?? [])].slice(0, count));
    input.oncancel = () => reject(new Error('cancel'));
    input.click();
  });
