/** What a person wanted to do when the notice came in between. */
let wanted: (() => unknown) | undefined;

/** Keeps what is wanted until the notice has been answered; the latest wish counts. */
export const wantAfterNotice = (goOn: () => unknown): void => void (wanted = goOn);

/** Hands over what is wanted, once. */
export function takeWanted(): (() => unknown) | undefined {
  const goOn = wanted;
  wanted = undefined;
  return goOn;
}
