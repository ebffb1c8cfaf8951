// npm run bench -- graphql: Kurultai's API beside a minimal Apollo server, the bare driver and @neo4j/graphql, in turns in one run.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { URL } from 'node:url';
import { parseArgs } from 'node:util';

const USAGE = `npm run bench -- graphql [--articles 1000,10000,100000] [--requests 100] [--warm-up 5] [--rounds 3] [--of TEXT] [--home DIR] [--fill] [--json FILE]

Needs its peers once: npm install --prefix bench/graphql. Starts a Neo4j of its own for each size (1 GB heap), fills it with generated
articles (8 statements each) and asks the questions of bench/graphql/questions.mjs (--of: those whose name has the text): first one
client, then 16, the contestants in turns, each after --warm-up seconds that are not counted. Prints medians in ms, ratios, requests a
second, CPU ms a request (server + Neo4j), db hits, and the largest size against the smallest. With --home the databases stay in
DIR/ARTICLES: the next run makes only the indexes that are new. --fill fills them and asks nothing.`;

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '1000,10000,100000' },
    requests: { type: 'string', default: '100' },
    'warm-up': { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    of: { type: 'string', default: '' },
    home: { type: 'string' },
    fill: { type: 'boolean' },
    json: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help || !existsSync(new URL('node_modules', import.meta.url))) {
  process.stdout.write(`${USAGE}\n`);
  process.exit(values.help ? 0 : 2);
}
const { startDatabase, stopDatabase } = await import('../../dist/cli/local-database/local-database.js');
const { connect } = await import('../../dist/graph/connect.js');
const { kitAddress } = await import('../../dist/api/kit-first-sight.js');
const { leaves, post } = await import('./ask.mjs');
const { fill, indexed } = await import('./fill.mjs');
const { databaseHits } = await import('./hits.mjs');
const { latencies, throughput } = await import('./measure.mjs');
const { bareRows } = await import('./minimal-schema.mjs');
const { KEYS, questions } = await import('./questions.mjs');
const { default: neo4j } = await import('neo4j-driver');
const { tables } = await import('./report.mjs');

const log = (text) => process.stderr.write(`${text}\n`);
const MINIMAL =
  'query ($question: Int!, $variables: Values!) { rows(question: $question, variables: $variables) { FIELDS } }';
const fieldsOf = (cypher) =>
  [...cypher.slice(cypher.lastIndexOf('RETURN')).matchAll(/ AS (\w+)/gu)].map(([, name]) => name).join(' ');

async function serve(contestant, connection, cyphers) {
  const env = { ...process.env, NODE_ENV: 'production', BENCH_CYPHERS: JSON.stringify(cyphers) };
  const child = spawn(
    process.execPath,
    [new URL('serve.mjs', import.meta.url).pathname, contestant, JSON.stringify(connection)],
    { stdio: ['ignore', 'pipe', 'inherit'], env },
  );
  const [url] = await once(createInterface({ input: child.stdout }), 'line');
  return { url, child };
}

/** What each contestant does for the n-th request of a question. */
function asksOf(question, at, servers, driver) {
  const minimal = MINIMAL.replace('FIELDS', fieldsOf(question.cypher));
  return {
    ours: (n) => post(servers.ours.url, question.ours, question.variables(n).ours),
    minimal: (n) => post(servers.minimal.url, minimal, { question: at, variables: question.variables(n).cypher }),
    bare: (n) => bareRows(driver, question.cypher, question.variables(n).cypher),
    best: (n) => post(servers.peer.url, question.best, question.variables(n).best),
    list: (n) => post(servers.peer.url, question.list, question.variables(n).list),
  };
}

/** The same answer? Compared as sets of texts; what search finds and what the list form cannot order are each one's own. */
async function compare(asks) {
  const texts = {};
  for (const name of ['ours', 'minimal', 'best']) {
    texts[name] = await asks[name](0).then(
      (text) => [...new Set(leaves(JSON.parse(text)))].sort().join('|'),
      () => null,
    );
  }
  return { minimal: texts.minimal === texts.ours, best: texts.best === texts.ours };
}

/** Where the database of a size stands, and what stays with it. */
function homeOf(size) {
  if (!values.home) return mkdtempSync(join(tmpdir(), 'kurultai-bench-'));
  const home = resolve(values.home, String(size));
  mkdirSync(home, { recursive: true });
  return home;
}

/** What the questions need to know of a graph: told by the run that filled it, or filled now. */
async function filled(home, graph, size) {
  const file = join(home, 'filled.json');
  if (existsSync(file)) {
    await indexed(graph);
    return JSON.parse(readFileSync(file, 'utf8'));
  }
  const known = await fill(graph, size);
  writeFileSync(file, JSON.stringify(known));
  return known;
}

/** A filled graph of a size, on a server of its own. */
async function open(size) {
  const home = homeOf(size);
  log(`${size} articles: starting Neo4j, filling what is not filled`);
  const { uri, user, password, pid } = await startDatabase({
    home,
    kit: kitAddress(1),
    boltPort: 0,
    httpPort: 0,
    heapMegabytes: 1024,
    pageCacheMegabytes: 512,
  });
  const connection = { uri, user, password };
  const graph = connect({ ...connection, database: null, timeoutMillis: 600_000 });
  const known = await filled(home, graph, size);
  const close = async () => {
    await graph.close();
    await stopDatabase(home);
    if (!values.home) rmSync(home, { recursive: true, force: true });
  };
  return { connection, pid, graph, known, close };
}

async function measure({ connection, pid, graph, known }) {
  const keys = (await graph.read(KEYS, {}, 'bench')).map(({ key }) => key);
  const asked = questions({ ...known, keys }).filter(({ name }) => name.includes(values.of));
  log(JSON.stringify({ ...known.sizes, period: keys.length }));
  const hits = await databaseHits(connection, asked);
  const cyphers = asked.map(({ cypher }) => cypher);
  const servers = Object.fromEntries(
    await Promise.all(['ours', 'minimal', 'peer'].map(async (name) => [name, await serve(name, connection, cyphers)])),
  );
  const { uri, user, password } = connection;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const { ours, minimal, peer } = servers;
  const pids = {
    database: pid,
    ours: ours.child.pid,
    minimal: minimal.child.pid,
    bare: process.pid,
    best: peer.child.pid,
    list: peer.child.pid,
  };
  const rows = [];
  for (const [at, question] of asked.entries()) {
    const asks = asksOf(question, at, servers, driver);
    const same = await compare(asks);
    const latency = await latencies(asks, {
      requests: Number(values.requests),
      warmUpMillis: 1_000 * Number(values['warm-up']),
    });
    const skip = Object.fromEntries(Object.entries(latency).map(([name, { failed }]) => [name, failed !== undefined]));
    const load = await throughput(asks, pids, { rounds: Number(values.rounds), sliceMillis: 1_000, skip });
    rows.push({ question: question.name, same, latency, load, hits: hits[at] });
    log(
      `${question.name}: ${Object.entries(latency)
        .map(([name, { median, failed }]) => `${name} ${failed ? 'FAILED' : median.toFixed(1)}`)
        .join(', ')}`,
    );
  }
  await driver.close();
  for (const { child } of Object.values(servers)) child.kill();
  return { ...known.sizes, period: keys.length, rows };
}

const results = [];
for (const size of values.articles.split(',').map(Number)) {
  const opened = await open(size);
  if (!values.fill) results.push(await measure(opened));
  await opened.close();
  if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 1)}\n`);
}
if (!values.fill) process.stdout.write(tables(results, { cores: cpus().length, node: process.version }));
