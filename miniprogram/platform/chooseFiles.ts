import type { LocalPicture } from './pictures';

/** The browser's own file dialogue; it answers also when it is closed without a choice. */
export const chooseFiles = (max: number, accept = 'image/*'): Promise<LocalPicture[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = max > 1;
    input.hidden = true;
    const done = (pictures: LocalPicture[]) => {
      input.remove();
      resolve(pictures);
    };
    input.addEventListener('cancel', () => done([]));
    input.addEventListener('change', () => done([...(input.files ?? [])].slice(0, max).map(asPicture)));
    document.body.append(input);
    input.click();
  });

const asPicture = (file: File): LocalPicture => ({
  path: URL.createObjectURL(file),
  bytes: file.size,
  name: file.name,
});
