// A graph of generated articles in Kurultai's storage model, written past the pipeline: only what the questions read.
import { cypherFile, cypherNames } from '../../dist/graph/cypher-file.js';

const TYPES = ['SUPPORTS', 'PROPOSED', 'CALLED_FOR', 'OPPOSES', 'WARNED_OF', 'MET_WITH', 'ATTENDED', 'COUNTERS'];
const KINDS = ['Person', 'Place', 'Centre', 'Threat', 'Initiative'];
const SECOND = { Person: ['Actor', 'Leader'], Place: ['Actor', 'State'] };
const SYLLABLES = 'ба ве го ду жи ка ле мо ну пи ра со та фе хо ша эль юр'.split(' ');
const BATCH = 5_000;
const PER_ARTICLE = 8;

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const next = numbers(7);
const pick = (list) => list[Math.floor(next() * list.length)];
const word = () => Array.from({ length: 2 + Math.floor(next() * 3) }, () => pick(SYLLABLES)).join('');

/** Few are named often: the first of them stands in every seventh statement. */
const often = (list) => list[Math.floor(list.length * next() ** 4)];

function entity(_, number) {
  const type = KINDS[number % KINDS.length];
  const name = `${word()} ${word()} ${number}`;
  const id = `e_${String(number).padStart(8, '0')}`;
  const properties = { id, type, name, aliases: [], origin: 'extracted', mentioned: true, transliterated: false };
  return {
    labels: [type, ...(SECOND[type] ?? [])],
    properties: { ...properties, nameKey: `${name}|${id}`, searchText: name },
  };
}

function article(number) {
  const day = `${2015 + Math.floor(next() * 11)}-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`;
  const id = `a_${String(number).padStart(8, '0')}`;
  const dates = { publishedOn: day, publishedEarliest: day, publishedLatest: day };
  return {
    id,
    title: `${word()} ${word()} ${word()}`,
    publisher: `Издание ${number % 40}`,
    storyId: `t_${id}`,
    language: 'ru',
    ...dates,
    currentVersionId: `v_${number}`,
    newestKey: `${day}|${id}`,
    oldestKey: `${day}|${id}`,
  };
}

function statement(number, of, entities) {
  const id = `s_${String(number).padStart(9, '0')}`;
  const [subject, object] = [often(entities).properties, pick(entities).properties];
  const day = of.publishedOn;
  const quote = `${subject.name} ${word()} ${word()} ${object.name} ${word()}`;
  return {
    id,
    key: `k_${number}`,
    type: TYPES[Math.floor(TYPES.length * next() ** 1.5)],
    polarity: 'positive',
    modality: 'asserted',
    time: 'past',
    speech: 'author',
    quote,
    start: 0,
    end: quote.length,
    date: day,
    dateEarliest: day,
    dateLatest: day,
    newestKey: `${day}|${id}`,
    oldestKey: `${day}|${id}`,
    rule: 'generated',
    extractor: 'generated',
    articleId: of.id,
    versionId: of.currentVersionId,
    current: true,
    subjectId: subject.id,
    objectId: object.id,
    subjectVia: 'mention',
    objectVia: 'mention',
  };
}

/** Statements behind pairs of ends and relations, as the product counts them, and how often each entity is an end. */
class Counted {
  edges = new Map();
  subjects = new Map();
  objects = new Map();

  add({ type, subjectId, objectId, date }) {
    this.subjects.set(subjectId, (this.subjects.get(subjectId) ?? 0) + 1);
    this.objects.set(objectId, (this.objects.get(objectId) ?? 0) + 1);
    if (subjectId === objectId) return;
    const key = `${type} ${subjectId} ${objectId}`;
    const edge = this.edges.get(key);
    if (!edge) this.edges.set(key, { type, subjectId, objectId, statements: 1, firstDate: date, lastDate: date });
    else {
      edge.statements += 1;
      if (date < edge.firstDate) edge.firstDate = date;
      if (date > edge.lastDate) edge.lastDate = date;
    }
  }
}

const writesFor = (peer) => ({
  entities: 'UNWIND $rows AS row CREATE (e:Entity) SET e = row.properties SET e:$(row.labels)',
  articles: 'UNWIND $rows AS row CREATE (a:Article) SET a = row',
  statements: `UNWIND $rows AS row CREATE (s:Statement) SET s = row WITH s, row
    MATCH (a:Entity {id: row.subjectId}) MATCH (b:Entity {id: row.objectId}) ${peer ? 'MATCH (c:Article {id: row.articleId})' : ''}
    CREATE (s)-[:SUBJECT]->(a) CREATE (s)-[:OBJECT]->(b) ${peer ? 'CREATE (s)-[:IN_ARTICLE]->(c)' : ''}`,
  counts:
    'UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e.statementsAsSubject = row.asSubject, e.statementsAsObject = row.asObject',
  edges: `UNWIND $rows AS row MATCH (a:Entity {id: row.subjectId}) MATCH (b:Entity {id: row.objectId}) CREATE (a)-[r:$(row.type)]->(b)
    SET r = {statements: row.statements, tentative: 0, articles: row.statements, stories: row.statements, firstDate: row.firstDate, lastDate: row.lastDate}`,
});

/** What rows are matched by while they are written; the other indexes are made of the whole, which is many times faster. */
const FIRST = ['schema/010-article-id', 'schema/013-entity-id'];

/** Makes the indexes that are not there yet. statement_peer is for the `peer` alone. */
export async function indexed(graph, { peer = true } = {}) {
  const run = (text) => graph.write('bench', (tell) => tell(text, {}));
  for (const file of cypherNames('schema')) await run(cypherFile(file));
  if (peer) await run('CREATE INDEX statement_peer IF NOT EXISTS FOR (s:Statement) ON (s.type, s.newestKey)');
  await graph.read('CALL db.awaitIndexes(600)', {}, 'bench');
}

/** Makes the graph; gives what the questions need to know of it. IN_ARTICLE is for the `peer` alone. */
export async function fill(graph, articleCount, { peer = true } = {}) {
  const writes = writesFor(peer);
  const run = (text, parameters = {}) => graph.write('bench', (tell) => tell(text, parameters));
  const write = async (name, rows) => {
    for (let at = 0; at < rows.length; at += BATCH) await run(writes[name], { rows: rows.slice(at, at + BATCH) });
  };
  for (const file of FIRST) await run(cypherFile(file));
  const entities = Array.from({ length: Math.round(30 * Math.sqrt(articleCount)) }, entity);
  await write('entities', entities);
  const counted = new Counted();
  for (let from = 0; from < articleCount; from += BATCH / PER_ARTICLE) {
    const length = Math.min(BATCH / PER_ARTICLE, articleCount - from);
    const articles = Array.from({ length }, (_, n) => article(from + n));
    const statements = articles.flatMap((of, at) =>
      Array.from({ length: PER_ARTICLE }, (__, n) => statement(PER_ARTICLE * (from + at) + n, of, entities)),
    );
    for (const one of statements) counted.add(one);
    await write('articles', articles);
    await write('statements', statements);
  }
  await write('edges', [...counted.edges.values()]);
  const { subjects, objects } = counted;
  const ends = new Set([...subjects.keys(), ...objects.keys()]);
  await write(
    'counts',
    [...ends].map((id) => ({ id, asSubject: subjects.get(id) ?? null, asObject: objects.get(id) ?? null })),
  );
  await indexed(graph, { peer });
  await run("MERGE (j:Journal {id: 'journal'}) SET j.seq = 1");
  await run('CALL db.resampleOutdatedIndexes()');
  const ranked = [...counted.subjects].sort((a, b) => b[1] - a[1]);
  const middle = ranked.slice(Math.ceil(ranked.length / 100), Math.ceil(ranked.length / 40));
  return {
    sizes: {
      articles: articleCount,
      entities: entities.length,
      statements: articleCount * PER_ARTICLE,
      edges: counted.edges.size,
      hub: ranked[0][1],
      middle: middle[middle.length >> 1][1],
    },
    hub: ranked[0][0],
    middle: middle.slice(0, 50).map(([id]) => id),
    names: entities.slice(0, 50).map(({ properties }) => properties.name),
  };
}
