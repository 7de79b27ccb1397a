/** Where the functions are called; a build without the build's own words (a test) is in the emulated world. */
export const callBase: string = typeof CALL_BASE === 'undefined' ? '/http' : CALL_BASE;

/** True where nothing is real: the emulated cloud, for development and demonstrations. */
export const isEmulated: boolean = typeof IS_EMULATED === 'undefined' ? true : IS_EMULATED;
