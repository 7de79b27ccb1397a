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

/** The lines of an .xlsx or .csv file; what is not the one is read as the other by its name. */
export const readTable = (file: File): Promise<Sheet | undefined> =>
  /\.csv$/i.test(file.name) ? readCsv(file) : readSpreadsheet(file);

/** Excel writes CSV as UTF-8 or, with Chinese Windows, as GB 18030. */
async function readCsv(file: Blob): Promise<Sheet | undefined> {
  const { parse } = await import('papaparse');
  const bytes = await file.arrayBuffer();
  const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030');
  if (text === undefined) return undefined;
  const { data, errors } = parse<string[]>(text, { skipEmptyLines: false });
  return errors.some(({ type }) => type === 'Quotes') ? undefined : data;
}

function decoded(bytes: ArrayBuffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
