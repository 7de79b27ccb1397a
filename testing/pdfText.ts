import { execFileSync } from 'node:child_process';
import { findTools } from '../scripts/debianTools';

/** The text of a PDF as another program reads it, its lines as they stand on the page. */
export function pdfText(pdf: Uint8Array): string {
  findTools();
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
}

/** What another program says of a PDF: title, author, pages, page size, whether it is tagged. */
export function pdfInfo(pdf: Uint8Array): Readonly<Record<string, string>> {
  findTools();
  const said = execFileSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' });
  return Object.fromEntries(
    said
      .split('\n')
      .filter((it) => it.includes(':'))
      .map((it) => [it.slice(0, it.indexOf(':')), it.slice(it.indexOf(':') + 1).trim()]),
  );
}
