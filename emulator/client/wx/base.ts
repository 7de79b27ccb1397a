declare global {
  interface Window {
    /** Where the emulator is, when the page is not served by it. */
    __WX_BASE__?: string;
    wx?: Record<string, unknown>;
  }
}

// Read while the script runs: later `currentScript` is gone.
const script = document.currentScript as HTMLScriptElement | null;
const own = script?.src ? new URL(script.src).origin : location.origin;

/** Origin of the emulator. */
export const base = (): string => window.__WX_BASE__ ?? own;
