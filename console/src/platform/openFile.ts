/** Opens a file that the server has in a page of its own; the page opened learns nothing of this one. */
export const openFile = (url: string): void => void window.open(url, '_blank', 'noopener');
