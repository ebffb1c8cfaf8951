import { PLOVER_CODEBOOK, ploverEvent } from '../analysis/plover.ts';
import type { Graph } from '../graph/connect.ts';
import { findTable, type TableRow } from '../graph/read/find-table.ts';

/** Relation → PLOVER category, as `seed/relations.json` has it. */
export type PloverDefaults = ReadonlyMap<string, string | null>;

const text = (row: TableRow, field: string): string => {
  const value = row[field];
  return typeof value === 'string' ? value : '';
};

const agent = (row: TableRow, end: 'subject' | 'object'): object => ({
  id: row[`${end}Id`],
  name: row[end],
  type: row[`${end}Type`],
});

function line(row: TableRow, defaults: PloverDefaults): string | null {
  const type = text(row, 'type');
  const codable = {
    type,
    polarity: text(row, 'polarity'),
    modality: text(row, 'modality'),
    time: text(row, 'time'),
    subjectType: text(row, 'subjectType'),
    objectType: text(row, 'objectType'),
    object: text(row, 'object'),
    quote: text(row, 'quote'),
  };
  const event = ploverEvent(codable, defaults.get(type) ?? null);
  if (typeof event === 'string') return null;
  const { recipient, ...coded } = event;
  return JSON.stringify({
    event_id: row.id,
    ...coded,
    actor: [agent(row, 'subject'), ...(type === 'MET_WITH' ? [agent(row, 'object')] : [])],
    recipient: recipient && type !== 'MET_WITH' ? agent(row, 'object') : null,
    object: agent(row, 'object'),
    event_date: row.date ?? row.publishedOn,
    publication_date: row.publishedOn,
    publisher: row.publisher,
    url: row.url,
    text: row.quote,
    text_start: row.start,
    text_end: row.end,
    plover_codebook: PLOVER_CODEBOOK,
  });
}

/** The current statements that are PLOVER events, as JSON Lines; what is no event, or was rejected, is left out. */
export async function* exportPlover(graph: Graph, defaults: PloverDefaults): AsyncGenerator<string> {
  for await (const row of findTable(graph)) {
    const coded = row.review === 'rejected' || row.review === 'corrected' ? null : line(row, defaults);
    if (coded !== null) yield coded;
  }
}
