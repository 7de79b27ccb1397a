import { ask, type Tab } from './ask';
import { button, el, row, table, title } from './dom';

const PAGE = 20;
/** Stays while the tab is drawn anew. */
const shown = { collection: '', query: '{}', skip: 0, documents: undefined as readonly object[] | undefined };

/** Collections, and the documents of one. */
export const databaseTab: Tab = ({ collections, database }, act) => {
  const look = (change: Partial<typeof shown>) =>
    act(async () => {
      Object.assign(shown, change);
      const path = `documents?collection=${encodeURIComponent(shown.collection)}&skip=${shown.skip}&query=${encodeURIComponent(shown.query)}`;
      shown.documents = (await ask<{ documents: object[] }>(path)).documents;
    });
  const query = el('input', { className: 'wide', value: shown.query, ariaLabel: 'Query' });
  query.onkeydown = ({ key }) => void (key === 'Enter' && look({ query: query.value, skip: 0 }));
  const { documents, collection, skip } = shown;
  const found = documents
    ? [
        title(collection),
        row(
          query,
          button('Find', () => look({ query: query.value, skip: 0 })),
        ),
        table(
          ['_id', 'document'],
          documents.map((doc) => {
            const { _id, ...rest } = doc as { _id: string };
            return [String(_id), el('pre', {}, JSON.stringify(rest, null, 1))];
          }),
        ),
        row(
          skip > 0 && button('Back', () => look({ skip: skip - PAGE })),
          documents.length === PAGE && button('On', () => look({ skip: skip + PAGE })),
        ),
      ]
    : [];
  return [
    ...found,
    title('Collections'),
    table(
      ['name', 'documents', ''],
      Object.entries(collections).map(([name, count]) => [
        name,
        count,
        button('Look', () => look({ collection: name, query: '{}', skip: 0 })),
      ]),
    ),
    title('Billed'),
    table(['what', 'count'], Object.entries(database)),
  ];
};
