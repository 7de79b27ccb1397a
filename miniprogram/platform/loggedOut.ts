let listener: (() => void) | undefined;

/** Who is to hear when the server says that this device is logged out. */
export const onLoggedOut = (heard: () => void): void => void (listener = heard);

/** Some call was refused because this device is logged out. */
export const heardLoggedOut = (): void => listener?.();
