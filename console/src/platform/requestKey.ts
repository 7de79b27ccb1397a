/** A key no two presses share, whatever browser they come from. */
export const newRequestKey = (): string => crypto.randomUUID();
