// npm run bench -- analysis: every question of `kurultai analyse` at growing corpora, beside the plainest Cypher for it and GDS alone.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { clearInterval, setInterval } from 'node:timers';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import neo4j from 'neo4j-driver';
import { kitAddress } from '../../dist/api/kit-first-sight.js';
import { startDatabase, stopDatabase } from '../../dist/cli/local-database/local-database.js';
import { loadPhraseWords } from '../../dist/cli/load-phrase-words.js';
import { derivingRelations } from '../../dist/cli/load-resources.js';
import { QUESTIONS } from '../../dist/commands/analyses.js';
import { askDossier } from '../../dist/commands/dossier-analyses.js';
import * as network from '../../dist/commands/network-analyses.js';
import { connect } from '../../dist/graph/connect.js';
import { askGraph } from '../../dist/graph/read/find-proved-statements.js';
import { fill } from '../graphql/fill.mjs';
import { profile } from '../graphql/profile.mjs';
import { addProbes, addSentences } from './probes.mjs';
import { questions } from './questions.mjs';
import { tables } from './report.mjs';

const USAGE = `npm run bench -- analysis [--articles 1000,10000,100000] [--rounds 5] [--json FILE] [--home FOLDER] [--of entity|whole|all]

Starts a Neo4j with Graph Data Science of its own for each size (2 GB heap), fills it with generated articles (8 statements each) and asks
every question of kurultai analyse: milliseconds (median), statements to the database, db hits, rows of the answer, and what the process
takes of the heap at most, of the whole graph also the time to the first line. With --home the filled graphs
stay in the folder, one a size, and are filled once: 100,000 articles take minutes. With --json each measurement is kept at once: the same
command goes on where it was stopped.`;

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '1000,10000,100000' },
    rounds: { type: 'string', default: '5' },
    json: { type: 'string' },
    home: { type: 'string' },
    of: { type: 'string', default: 'all' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  process.stdout.write(`${USAGE}\n`);
  process.exit(0);
}
if (!['entity', 'whole', 'all'].includes(values.of)) {
  process.stderr.write(`--of is entity, whole or all; it is "${values.of}".\n`);
  process.exit(2);
}
const log = (text) => process.stderr.write(`${text}\n`);
const TODAY = '2026-01-01';
const TYPES = [...derivingRelations()];
const WHOLE = { from: null, to: null };
const MOST_PROFILED = 50;
/** A question that takes longer is measured once. */
const PATIENCE_MILLIS = 3_000;
/** Who waits longer for a plain question looks for another. */
const PLAIN_MILLIS = 120_000;

const NETWORK = {
  centrality: (asked, [by]) => network.centralityParts(asked, by),
  communities: (asked) => network.communityParts(asked),
  similar: (asked, [id]) => network.similarParts(asked, { id, name: id, type: 'Person' }),
  bridges: (asked) => network.bridgeParts(asked),
  'articulation-points': (asked) => network.articulationPointParts(asked),
};

/** The product's own way to the answer. */
function ours({ name, ends, network: given }, graph, entities) {
  const ask = askGraph(graph);
  if (given) return sumOf(NETWORK[name]({ graph, ask, types: TYPES, period: WHOLE, first: 20 }, given));
  const found = ends.map((id) => entities.get(id) ?? { id, name: id, type: 'Article' });
  if (name === 'dossier')
    return askDossier(ask, found[0], TODAY).then(({ sections }) => ({ told: sections.flatMap(({ told }) => told) }));
  const { parts, answer } = QUESTIONS.find((one) => one.name === name);
  const asked = { ask, today: TODAY, walk: { filter: { types: TYPES } }, words: loadPhraseWords };
  return parts ? sumOf(parts(asked)) : answer(asked, found);
}

/** How much the parts of an answer tell together, and after how long the first; none of them is kept, as on the command line. */
async function sumOf(parts) {
  const start = performance.now();
  let [rows, proofs, firstMillis] = [0, 0, null];
  for await (const { told } of parts) {
    if (told.length > 0) firstMillis ??= performance.now() - start;
    rows += told.length;
    proofs += told.reduce((sum, { statements }) => sum + statements.length, 0);
  }
  return { rows, proofs, firstMillis };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** The median of some runs after two that do not count; what fails, with its code. */
async function clock(run, whole = false) {
  const times = [];
  for (let round = -2; round < Number(values.rounds); round += 1) {
    const start = performance.now();
    try {
      await run();
    } catch (error) {
      return { failed: error.code ?? error.message.slice(0, 80), millis: performance.now() - start };
    }
    const took = performance.now() - start;
    const long = took > PATIENCE_MILLIS && (whole || round >= 0);
    if (round >= 0 || long) times.push(took);
    if (long) break;
  }
  return { millis: median(times) };
}

/** What opens transactions of its own must not stand in one. */
async function runAlone(driver, text) {
  const session = driver.session();
  await session.run(text);
  await session.close();
}

/** So often memory is looked at while a question runs. */
const LOOK_MILLIS = 20;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** How much of the heap is taken at most while something runs, from none to spare on. */
async function peakOf(run) {
  collectGarbage();
  let peak = 0;
  const look = () => (peak = Math.max(peak, process.memoryUsage().heapUsed));
  const timer = setInterval(look, LOOK_MILLIS);
  const result = await run().finally(() => clearInterval(timer));
  look();
  return [result, Math.round(peak / 2 ** 20)];
}

async function measure(question, { graph, driver, entities, size }) {
  const taken = [];
  const read = (text, parameters, ...rest) => {
    taken.push({ text, parameters });
    return graph.read(text, parameters, ...rest);
  };
  let answer = null;
  const [own, mebibytes] = await peakOf(() =>
    clock(async () => {
      taken.length = 0;
      answer = await ours(question, { ...graph, read }, entities);
    }, question.whole),
  );
  const asked = [...taken];
  const counted = answer?.told?.reduce((sum, { statements }) => sum + (statements?.length ?? 0), 0);
  // A run of GDS is one db hit to the profiler: what it costs, only the clock tells.
  const row = {
    name: question.name,
    of: question.of ?? '',
    whole: question.whole ?? false,
    rows: answer?.rows ?? answer?.told.length ?? 0,
    proofs: answer?.proofs ?? counted ?? 0,
    firstMillis: answer?.firstMillis ?? null,
    mebibytes,
  };
  // Of a question that goes through the whole graph the clock is enough: to profile it is to ask it again, slower.
  row.ours = {
    ...own,
    ...(asked.length > MOST_PROFILED ? { statements: asked.length } : await profile(driver, asked)),
  };
  if (question.plain && size <= (question.plainUntil ?? Number.POSITIVE_INFINITY)) {
    const transactionConfig = { timeout: PLAIN_MILLIS };
    const run = () => driver.executeQuery(question.plain, {}, { routing: 'READ', transactionConfig });
    const plain = await clock(run, true);
    // What takes long is not asked once more for its hits.
    const asked =
      plain.failed || plain.millis > PATIENCE_MILLIS
        ? {}
        : await profile(driver, [{ text: question.plain, parameters: {} }]);
    row.plain = { ...plain, ...asked };
  }
  if (question.gds) {
    const [{ name }] = await graph.read(
      'CALL gds.graph.list() YIELD graphName RETURN graphName AS name LIMIT 1',
      {},
      'bench',
    );
    row.gds = await clock(() => driver.executeQuery(question.gds(name), {}, { routing: 'READ' }), true);
  }
  log(
    `${row.name} ${row.of}: ${own.failed ?? `${own.millis.toFixed(1)} ms`}, ${row.ours.hits} hits, plain ${row.plain?.millis?.toFixed(1) ?? '–'} ms ${row.plain?.hits ?? '–'} hits, gds ${row.gds?.millis?.toFixed(1) ?? '–'} ms`,
  );
  return row;
}

/** The graph of a size, filled unless it was before; what the questions need to know of it. */
async function filled(note, size, { graph, driver }) {
  if (existsSync(note)) return JSON.parse(readFileSync(note, 'utf8'));
  const begun = performance.now();
  const known = await fill(graph, size, { peer: false });
  const { articles } = await addProbes(graph, (text) => runAlone(driver, text));
  await graph.write('bench', (run) => run('CALL db.resampleOutdatedIndexes()', {}));
  log(`${JSON.stringify(known.sizes)}, filled in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  writeFileSync(note, JSON.stringify({ ...known, articles }));
  return { ...known, articles };
}

const keyOf = ({ name, of = '' }) => `${name}, ${of}`;

/** What is asked at a size and has not been measured before; each measurement is kept as soon as it is there. */
async function measureAll(size, { before, keep }) {
  const home = values.home ? join(values.home, String(size)) : mkdtempSync(join(tmpdir(), 'kurultai-bench-'));
  mkdirSync(home, { recursive: true });
  log(`${size} articles: starting Neo4j`);
  const memory = { heapMegabytes: 2048, pageCacheMegabytes: 1024 };
  const database = await startDatabase({ home, gds: true, kit: kitAddress(1), boltPort: 0, httpPort: 0, ...memory });
  const { uri, user, password } = database;
  const graph = connect({ uri, user, password, database: null, timeoutMillis: 600_000 });
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  try {
    const known = await filled(join(home, 'bench.json'), size, { graph, driver });
    await addSentences(graph, (text) => runAlone(driver, text));
    const named = await graph.read('MATCH (e:Entity) RETURN e { .id, .name, .type } AS entity', {}, 'bench');
    const entities = new Map(named.map(({ entity }) => [entity.id, entity]));
    const asked = questions(known);
    // The network is taken into memory once, before questions are asked of it; how long that takes stands in a row of its own.
    const projecting = performance.now();
    await ours(
      asked.find(({ network: given }) => given),
      graph,
      entities,
    );
    const projection = performance.now() - projecting;
    const rows = [...(before?.rows ?? [])];
    const measured = new Set(rows.map(keyOf));
    const wanted = asked.filter(({ whole = false }) => values.of === 'all' || whole === (values.of === 'whole'));
    for (const question of wanted.filter((one) => !measured.has(keyOf(one)))) {
      rows.push(await measure(question, { graph, driver, entities, size }));
      keep({ ...known.sizes, projection: before?.projection ?? projection, rows });
    }
    return { ...known.sizes, projection: before?.projection ?? projection, rows };
  } finally {
    await Promise.all([driver.close(), graph.close()]);
    await stopDatabase(home);
    if (!values.home) rmSync(home, { recursive: true, force: true });
  }
}

const results = values.json && existsSync(values.json) ? JSON.parse(readFileSync(values.json, 'utf8')) : [];
const bySize = new Map(results.map((result) => [result.articles, result]));
const sizes = values.articles.split(',').map(Number);
for (const size of sizes) {
  const keep = (result) => {
    bySize.set(size, result);
    if (values.json) writeFileSync(values.json, `${JSON.stringify([...bySize.values()], null, 1)}\n`);
  };
  keep(await measureAll(size, { before: bySize.get(size), keep }));
}
process.stdout.write(
  tables(
    sizes.map((size) => bySize.get(size)),
    { cores: cpus().length, node: process.version },
  ),
);
