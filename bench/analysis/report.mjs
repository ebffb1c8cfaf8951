// One table a size, and one of growth, as docs/benchmarks.md has them.
const number = (value, digits = 1) => (Number.isFinite(value) ? value.toFixed(digits) : '–');
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const time = (one) => (one ? (one.failed ? `${one.failed} after ${number(one.millis, 0)}` : number(one.millis)) : '–');
const hits = (one) => one?.hits ?? '–';
const nameOf = ({ name, of }) => (of ? `${name}, ${of}` : name);

const sizeTable = ({ rows }) =>
  table(
    [
      'question',
      'lines',
      'proofs',
      'ours, ms',
      'statements',
      'db hits',
      'plainest Cypher, ms',
      'its hits',
      'GDS alone, ms',
      'memory, MB',
    ],
    rows.map((row) => [
      nameOf(row),
      row.rows,
      row.proofs,
      time(row.ours),
      row.ours.statements,
      hits(row.ours),
      time(row.plain),
      hits(row.plain),
      time(row.gds),
      row.mebibytes,
    ]),
  );

/** Db hits of each question at every size, and how many of them a proof costs: what grows with the corpus is seen there. */
const growth = (results) =>
  table(
    ['question', ...results.flatMap(({ articles }) => [`hits at ${articles}`, 'a proof'])],
    results[0].rows.map((row, at) => [
      nameOf(row),
      ...results.flatMap(({ rows }) => {
        const { ours, proofs } = rows[at];
        return [ours.failed ? ours.failed : ours.hits, proofs > 0 ? number(ours.hits / proofs, 0) : '–'];
      }),
    ]),
  );

export function tables(results, { cores, node }) {
  const parts = results.map(
    (result) =>
      `\n### ${result.articles} articles\n\n${result.entities} entities, ${result.statements} statements, ${result.edges} derived edges; the hub is the subject of ${result.hub}, one spoken of often of ${result.middle}. The first question of the network, projection included: ${number(result.projection / 1000)} s.\n\n${sizeTable(result)}\n`,
  );
  return `${cores} cores, Node ${node}, everything on one machine.\n${parts.join('')}\n### Db hits by size\n\n${growth(results)}\n`;
}
