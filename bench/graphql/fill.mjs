// A graph of generated articles in Kurultai's storage model, written past the pipeline: only what the questions read.
import { applySchema } from '../../dist/graph/write/apply-schema.js';

const TYPES = ['SUPPORTS', 'PROPOSED', 'CALLED_FOR', 'OPPOSES', 'WARNED_OF', 'MET_WITH', 'ATTENDED', 'COUNTERS'];
const KINDS = ['Person', 'Place', 'Centre', 'Threat', 'Initiative'];
const SECOND = { Person: ['Actor', 'Leader'], Place: ['Actor', 'State'] };
const SYLLABLES = 'ба ве го ду жи ка ле мо ну пи ра со та фе хо ша эль юр'.split(' ');
const BATCH = 5_000;

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

/** Statements behind each pair of ends and relation, as the product counts them. */
function edgesOf(statements) {
  const edges = new Map();
  for (const { type, subjectId, objectId, date } of statements) {
    if (subjectId === objectId) continue;
    const key = `${type} ${subjectId} ${objectId}`;
    const edge = edges.get(key) ?? {
      type,
      subjectId,
      objectId,
      statements: 0,
      tentative: 0,
      articles: 0,
      stories: 0,
      firstDate: date,
      lastDate: date,
    };
    const count = edge.statements + 1;
    const [firstDate, lastDate] = [
      date < edge.firstDate ? date : edge.firstDate,
      date > edge.lastDate ? date : edge.lastDate,
    ];
    edges.set(key, { ...edge, statements: count, articles: count, stories: count, firstDate, lastDate });
  }
  return [...edges.values()];
}

const writes = (peer) => ({
  entities: 'UNWIND $rows AS row CREATE (e:Entity) SET e = row.properties SET e:$(row.labels)',
  articles: 'UNWIND $rows AS row CREATE (a:Article) SET a = row',
  statements: `UNWIND $rows AS row CREATE (s:Statement) SET s = row WITH s, row
    MATCH (a:Entity {id: row.subjectId}) MATCH (b:Entity {id: row.objectId}) ${peer ? 'MATCH (c:Article {id: row.articleId})' : ''}
    CREATE (s)-[:SUBJECT]->(a) CREATE (s)-[:OBJECT]->(b) ${peer ? 'CREATE (s)-[:IN_ARTICLE]->(c)' : ''}`,
  edges:
    'UNWIND $rows AS row MATCH (a:Entity {id: row.subjectId}) MATCH (b:Entity {id: row.objectId}) CREATE (a)-[r:$(row.type)]->(b) SET r = row {.statements, .tentative, .articles, .stories, .firstDate, .lastDate}',
});

/** Makes the graph; gives what the questions need to know of it. IN_ARTICLE and statement_peer are for the `peer` alone. */
export async function fill(graph, articleCount, { peer = true } = {}) {
  await applySchema(graph);
  const write = writes(peer);
  if (peer)
    await graph.write('bench', (run) =>
      run('CREATE INDEX statement_peer IF NOT EXISTS FOR (s:Statement) ON (s.type, s.newestKey)', {}),
    );
  await graph.write('bench', (run) => run("MERGE (j:Journal {id: 'journal'}) SET j.seq = 1", {}));
  const entities = Array.from({ length: Math.round(30 * Math.sqrt(articleCount)) }, entity);
  const articles = Array.from({ length: articleCount }, (_, number) => article(number));
  const statements = articles.flatMap((of, at) =>
    Array.from({ length: 8 }, (_, n) => statement(8 * at + n, of, entities)),
  );
  const edges = edgesOf(statements);
  for (const [name, rows] of Object.entries({ entities, articles, statements, edges })) {
    for (let at = 0; at < rows.length; at += BATCH)
      await graph.write('bench', (run) => run(write[name], { rows: rows.slice(at, at + BATCH) }));
  }
  // Planners go by samples of the indexes: those of the empty graph are of no use.
  await graph.write('bench', (run) => run('CALL db.resampleOutdatedIndexes()', {}));
  await graph.read('CALL db.awaitIndexes(600)', {}, 'bench');
  const subjects = new Map();
  for (const { subjectId } of statements) subjects.set(subjectId, (subjects.get(subjectId) ?? 0) + 1);
  const ranked = [...subjects].sort((a, b) => b[1] - a[1]);
  const middle = ranked.slice(Math.ceil(ranked.length / 100), Math.ceil(ranked.length / 40));
  return {
    sizes: {
      articles: articleCount,
      entities: entities.length,
      statements: statements.length,
      edges: edges.length,
      hub: ranked[0][1],
      middle: middle[middle.length >> 1][1],
    },
    hub: ranked[0][0],
    middle: middle.slice(0, 50).map(([id]) => id),
    names: entities.slice(0, 50).map(({ properties }) => properties.name),
  };
}
