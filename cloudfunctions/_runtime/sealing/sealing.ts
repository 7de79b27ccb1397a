import { tables, type TableName } from '../tables';

/** A row as the database has it. */
export type AnyRow = Readonly<Record<string, unknown>> & { readonly id: string };
export type Sealing = {
  readonly by: string;
  readonly fields: readonly string[];
  readonly isOwn?: true;
};

/** Whose key seals what is nobody's alone. */
const HOSPITAL = 'hospital';

/** Which fields of a collection are sealed, and whose key seals them. */
export const sealingOf = (table: TableName): Sealing | undefined =>
  tables[table].sealed as Sealing | undefined;

/** Whose key seals a row. */
export const ownerOf = (row: AnyRow, { by, isOwn }: Sealing): string => {
  if (by === HOSPITAL) return HOSPITAL;
  return isOwn ? ownKeyOf(String(row[by])) : String(row[by]);
};

/** The key of somebody for what law does not keep. */
export const ownKeyOf = (owner: string): string => `${owner}.own`;
