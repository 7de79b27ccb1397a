type Wanted = { readonly goOn: () => unknown; readonly isMedical: boolean };

/** What a person wanted to do when the notice came in between. */
let wanted: Wanted | undefined;

/** Keeps what is wanted until the notice has been answered; the latest wish counts. */
export const wantAfterNotice = (goOn: () => unknown, isMedical: boolean): void =>
  void (wanted = { goOn, isMedical });

/** Hands over what is wanted, once. */
export function takeWanted(): Wanted | undefined {
  const taken = wanted;
  wanted = undefined;
  return taken;
}
