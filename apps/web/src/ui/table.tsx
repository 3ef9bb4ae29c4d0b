import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => ReactNode;
  readonly isEnd?: boolean;
}

/** A table on a desk, a card for each row on a phone. The first column names the row. */
export function Table<Row>({
  rows,
  columns,
  keyOf,
}: {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
}): ReactNode {
  return (
    <div className="table-scroll">
      <table className="table" data-stacks="">
        <thead>
          <tr>
            {columns.map(({ name, isEnd }) => (
              <th key={name} scope="col" className={isEnd ? 'end' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ name, cell, isEnd }, index) => (
                <td
                  key={name}
                  data-label={name}
                  data-first={index === 0 ? '' : undefined}
                  className={isEnd ? 'end number' : undefined}
                >
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
