// Tables in Markdown, as docs/benchmarks.md has them.
const number = (value, digits = 1) => (Number.isFinite(value) ? value.toFixed(digits) : '–');
const ratio = (a, b) => (Number.isFinite(a / b) ? `${(a / b).toFixed(2)}` : '–');
const table = (head, rows) =>
  [
    `| ${head.join(' | ')} |`,
    `| ${head.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
const geometric = (values) => Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
const time = (latency) => (latency.failed ? '**error**' : `${number(latency.median)} / ${number(latency.p99)}`);

function latencyTable(rows) {
  return table(
    [
      'question',
      'ours',
      'minimal',
      'bare',
      'peer, best',
      'peer, list',
      'best/ours',
      'list/ours',
      'ours/bare',
      'ours/minimal',
    ],
    rows.map(({ question, latency: l }) => [
      question,
      time(l.ours),
      time(l.minimal),
      time(l.bare),
      time(l.best),
      time(l.list),
      ratio(l.best.median, l.ours.median),
      ratio(l.list.median, l.ours.median),
      ratio(l.ours.median, l.bare.median),
      ratio(l.ours.median, l.minimal.median),
    ]),
  );
}

function loadTable(rows) {
  const cpu = (one) => (one ? `${number(one.own)} + ${number(one.database)}` : '–');
  const hits = (one) => (one.failed ? 'error' : `${one.hits} (${one.statements})`);
  return table(
    [
      'question',
      'rps ours',
      'minimal',
      'bare',
      'best',
      'list',
      'ours/best',
      'CPU ours',
      'CPU best',
      'hits ours',
      'bare',
      'best',
      'list',
    ],
    rows.map(({ question, load: l, hits: h }) => [
      question,
      ...['ours', 'minimal', 'bare', 'best', 'list'].map(
        (name) => number(l[name]?.rps, 0) + (l[name]?.errors ? ` (${l[name].errors} errors)` : ''),
      ),
      ratio(l.ours?.rps, l.best?.rps),
      cpu(l.ours),
      cpu(l.best),
      hits(h.ours),
      hits(h.bare),
      hits(h.best),
      hits(h.list),
    ]),
  );
}

function summary(rows) {
  const both = rows.filter(({ load }) => load.best && load.ours);
  const faster = geometric(both.map(({ load }) => load.ours.rps / load.best.rps));
  const differing = rows.filter(({ same }) => !same.best || !same.minimal).map(({ question }) => question);
  return `Throughput, ours / peer's best, geometric mean: ${number(faster, 2)}. Answers that are not the same texts: ${differing.join(', ') || 'none'}.`;
}

/** Each question at the largest size against the smallest. */
function growth(results) {
  const [first, last] = [results[0], results.at(-1)];
  if (first === last) return '';
  const rows = last.rows.map(({ question, latency }, at) => [
    question,
    ...['ours', 'bare', 'best', 'list'].map((name) => ratio(latency[name].median, first.rows[at].latency[name].median)),
  ]);
  return `\n### ${last.articles} articles against ${first.articles}: medians\n\n${table(['question', 'ours', 'bare', 'best', 'list'], rows)}\n`;
}

export function tables(results, { cores, node }) {
  const parts = results.map(
    (result) =>
      `\n### ${result.articles} articles\n\n${result.entities} entities, ${result.statements} statements, ${result.edges} derived edges; the hub is the subject of ${result.hub}, a middle entity of ${result.middle}; the period has ${result.period}.\n\nOne client, ms, median / p99, and ratios of medians:\n\n${latencyTable(result.rows)}\n\n16 clients: requests a second, CPU ms a request (server + Neo4j), db hits (statements):\n\n${loadTable(result.rows)}\n\n${summary(result.rows)}\n`,
  );
  return `${cores} cores, Node ${node}, everything on one machine.\n${parts.join('')}${growth(results)}`;
}
