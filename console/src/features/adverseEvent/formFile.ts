import type { StaffEvent } from '@shared/contracts/adverseEvent';

/** A cell of a spreadsheet that is read as text, never as a formula. */
const cell = (text: string): string => `"${text.replace(/^([=+\-@\t])/, "'$1").replaceAll('"', '""')}"`;

/** 报告表 as a file for spreadsheets: one field a line. The mark in front tells them that it is UTF-8. */
export const formFile = ({ form }: Pick<StaffEvent, 'form'>): string =>
  `\uFEFF${[['部分', '项目', '内容'], ...form.map(({ part, label, value }) => [part, label, value])]
    .map((row) => row.map(cell).join(','))
    .join('\r\n')}\r\n`;
