import type { Graph, Row } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';

/** A statement with the names of its ends and its article: a row of a table. */
export type TableRow = Row & { readonly id: string; readonly current: boolean };

const PAGE = 1_000;

/** The current statements in id order; a page is in memory at a time. */
export async function* findTable(graph: Graph): AsyncGenerator<TableRow> {
  for (let after = ''; ;) {
    const rows = await graph.read(cypherFile('read/table-page'), { after, limit: PAGE }, 'table-page');
    const items = rows.map(({ item }) => item as TableRow);
    yield* items.filter(({ current }) => current);
    if (items.length < PAGE) return;
    after = items.at(-1)?.id ?? '';
  }
}
