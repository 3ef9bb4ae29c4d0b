/** All rows of a list that is short by nature (members, teams, machines). */
export async function allOf<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
}
