/** A spreadsheet as the browser reads it. */
export type Sheet = readonly (readonly unknown[])[];

/**
 * The lines of the first sheet of an .xlsx file, head and all. Nothing leaves the browser.
 * Undefined: this is no such file, or it is damaged.
 */
export async function readSpreadsheet(file: Blob): Promise<Sheet | undefined> {
  // Loaded with the first file: most who work here never import anything.
  const { readSheet } = await import('read-excel-file/browser');
  try {
    return await readSheet(file);
  } catch {
    return undefined;
  }
}
