/** What the build fills in. */
declare const CALL_BASE: string;
declare const IS_EMULATED: boolean;
