import type { ReactNode } from 'react';

export type Column<Item> = {
  readonly title: string;
  readonly show: (item: Item) => ReactNode;
  /** On a narrow screen it stands without its title. */
  readonly isBare?: boolean;
};

type Props<Item> = {
  readonly caption: string;
  readonly columns: readonly Column<Item>[];
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
};

/** A table; on a narrow screen a card for each row, with the same words. */
export const Rows = <Item,>({ caption, columns, items, keyOf }: Props<Item>) => (
  <div className="rows__frame">
    <table className="rows" aria-label={caption}>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={keyOf(item)}>
            {columns.map(({ title, show, isBare }) => (
              <td key={title} data-title={title} className={isBare ? 'rows__bare' : undefined}>
                {show(item)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
