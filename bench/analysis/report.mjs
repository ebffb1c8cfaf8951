// Two tables as docs/benchmarks.md has them: questions of one entity or two, and of the whole graph, a column a size.
const number = (value, digits = 1) => (Number.isFinite(value) ? value.toFixed(digits) : '–');
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const nameOf = ({ name, of }) => (of ? `${name}, ${of}` : name);

/** What a measurement took, or how it failed; `unit` in milliseconds. */
function took(one, unit) {
  if (!one) return '–';
  const text = number(one.millis / unit, unit === 1 ? 1 : 2);
  return one.failed ? `${one.failed} after ${text}` : text;
}

/** Each question once, with its row at every size. */
function byQuestion(results, whole) {
  const wanted = results.map(({ rows }) => rows.filter((row) => row.whole === whole));
  const names = [...new Set(wanted.flat().map(nameOf))];
  return names.map((name) => ({ name, rows: wanted.map((rows) => rows.find((row) => nameOf(row) === name)) }));
}

const columns = (results, head) => results.map(({ articles }) => `${head} at ${articles}`);

function entityTable(results) {
  const head = [
    'question',
    ...columns(results, 'proofs'),
    ...columns(results, 'ms'),
    ...columns(results, 'plainest, ms'),
  ];
  const rest = [
    ...columns(results, 'GDS alone, ms'),
    ...columns(results, 'hits'),
    ...columns(results, 'plainest, hits'),
  ];
  return table(
    [...head, ...rest],
    byQuestion(results, false).map(({ name, rows }) => [
      name,
      ...rows.map((row) => row?.proofs ?? '–'),
      ...rows.map((row) => took(row?.ours, 1)),
      ...rows.map((row) => took(row?.plain, 1)),
      ...rows.map((row) => took(row?.gds, 1)),
      ...rows.map((row) => row?.ours.hits ?? '–'),
      ...rows.map((row) => row?.plain?.hits ?? '–'),
    ]),
  );
}

function wholeTable(results) {
  const head = [
    'question',
    ...columns(results, 'lines'),
    ...columns(results, 'first line, s'),
    ...columns(results, 's'),
  ];
  const rest = [
    ...columns(results, 'plainest, s'),
    ...columns(results, 'GDS alone, s'),
    ...columns(results, 'heap, MB'),
  ];
  return table(
    [...head, ...rest],
    byQuestion(results, true).map(({ name, rows }) => [
      name,
      ...rows.map((row) => row?.rows ?? '–'),
      ...rows.map((row) => number(row?.firstMillis / 1000, 2)),
      ...rows.map((row) => took(row?.ours, 1000)),
      ...rows.map((row) => took(row?.plain, 1000)),
      ...rows.map((row) => took(row?.gds, 1000)),
      ...rows.map((row) => row?.mebibytes ?? '–'),
    ]),
  );
}

export function tables(results, { cores, node }) {
  const sizes = results.map(
    ({ articles, entities, statements, edges, hub, middle, projection }) =>
      `- ${articles} articles: ${entities} entities, ${statements} statements, ${edges} derived edges; the hub is the subject of ${hub}, one spoken of often of ${middle}. The network is taken into memory in ${number(projection / 1000)} s.`,
  );
  return `${cores} cores, Node ${node}, everything on one machine.\n\n${sizes.join('\n')}\n\nOf one entity, two, or two articles:\n\n${entityTable(results)}\n\nOf the whole graph, part by part:\n\n${wholeTable(results)}\n`;
}
