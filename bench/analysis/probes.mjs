// Two of the graph whose answers are of the same size in every corpus: what grows with them grows with the answer, what else with the corpus.
const STATEMENTS = 40;
const DAY_MILLIS = 86_400_000;

export const PROBES = Object.freeze({ actor: 'e_probe_actor', centre: 'e_probe_centre', body: 'e_probe_body' });
const MEMBERS = 10;

const dayOf = (n) => new Date(Date.UTC(2016, 0, 1) + n * 60 * DAY_MILLIS).toISOString().slice(0, 10);
const STANCES = ['SUPPORTS', 'PROPOSED', 'CALLED_FOR', 'OPPOSES'];

const ENTITIES = [
  [PROBES.actor, 'Person', ['Person', 'Actor', 'Leader'], 'Проба Деятель'],
  [PROBES.centre, 'Centre', ['Centre'], 'Проба Центр'],
  [PROBES.body, 'Organisation', ['Organisation', 'Actor'], 'Проба Союз'],
].map(([id, type, labels, name]) => ({
  labels,
  properties: {
    id,
    type,
    name,
    aliases: [],
    origin: 'extracted',
    mentioned: true,
    transliterated: false,
    nameKey: `${name.toLowerCase()}|${id}`,
    searchText: name.toLowerCase(),
  },
}));

/** The actor takes stands on as many things as take stands on the centre, each in an article of its own. */
function statements(articles, others) {
  return Array.from({ length: STATEMENTS }, (_, n) => {
    const [one, other] = [2 * n, 2 * n + 1].map((at) => others[Math.floor((at * others.length) / (2 * STATEMENTS))]);
    return [
      [PROBES.actor, one],
      [other, PROBES.centre],
    ].map(([subjectId, objectId], side) => ({
      n: `probe_${2 * n + side}`,
      day: dayOf(n),
      type: STANCES[n % STANCES.length],
      subjectId,
      objectId,
      articleId: articles[Math.floor((n * articles.length) / STATEMENTS)],
    }));
  }).flat();
}

const WRITE_ENTITIES = 'UNWIND $rows AS row CREATE (e:Entity) SET e = row.properties SET e:$(row.labels)';
const WRITE_MEMBERS = `MATCH (o:Entity {id: $body}) UNWIND $members AS id MATCH (m:Entity {id: id})
CREATE (m)-[:MEMBERSHIP {role: 'member', from: '2015-01-01', source: 'generated'}]->(o)`;
/** What the versions of all articles name. */
const WRITE_NAMES = `MATCH (n:Article)
CALL (n) {
  MERGE (v:ArticleVersion {id: n.currentVersionId}) ON CREATE SET v.articleId = n.id, v.current = true
  WITH n, v
  MATCH (s:Statement {articleId: n.id, current: true}) WHERE s.newestKey IS NOT NULL
  UNWIND [s.subjectId, s.objectId] AS id
  WITH DISTINCT v, id
  MATCH (e:Entity {id: id})
  CREATE (v)-[:NAMES]->(e)
} IN TRANSACTIONS OF 2000 ROWS`;
const WRITE_STORIES = 'MATCH (n:Article) CREATE (n)-[:IN_STORY]->(:Story {id: n.storyId})';
const WRITE = `UNWIND $rows AS row
MATCH (a:Entity {id: row.subjectId}) MATCH (b:Entity {id: row.objectId}) MATCH (n:Article {id: row.articleId})
CREATE (s:Statement {id: 's_' + row.n, key: 'k_' + row.n, type: row.type, polarity: 'positive', modality: 'asserted', time: 'past', speech: 'author',
  quote: a.name + ' ' + b.name, start: 0, end: 10, date: row.day, dateEarliest: row.day, dateLatest: row.day, newestKey: row.day + '|s_' + row.n,
  oldestKey: row.day + '|s_' + row.n, rule: 'generated', extractor: 'generated', articleId: n.id, versionId: n.currentVersionId, current: true,
  subjectId: a.id, objectId: b.id, subjectVia: 'mention', objectVia: 'mention'})
CREATE (s)-[:SUBJECT]->(a) CREATE (s)-[:OBJECT]->(b)
MERGE (a)-[r:$(row.type)]->(b) ON CREATE SET r.statements = 1, r.tentative = 0, r.articles = 1, r.stories = 1, r.firstDate = row.day, r.lastDate = row.day
MERGE (v:ArticleVersion {id: n.currentVersionId}) ON CREATE SET v.articleId = n.id, v.current = true
CREATE (x:Sentence {id: 'n_' + row.n, versionId: v.id, index: 0, start: 0, end: 10, text: s.quote})
CREATE (v)-[:HAS_SENTENCE]->(x) CREATE (s)-[:EVIDENCE {start: 0, end: 10, role: 'trigger'}]->(x)
CREATE (x)-[:MENTIONS {start: 0, end: 5, surface: a.name}]->(a) CREATE (x)-[:MENTIONS {start: 6, end: 10, surface: b.name}]->(b)`;

/** The generated statements have no texts: their quotes are those of the newest articles, more than are looked through for phrases. */
const WRITE_SENTENCES = `MATCH (a:Article) WHERE a.newestKey IS NOT NULL WITH a ORDER BY a.newestKey DESC LIMIT 2800
CALL (a) {
  MATCH (v:ArticleVersion {id: a.currentVersionId})
  MATCH (s:Statement {articleId: a.id, current: true}) WHERE s.newestKey IS NOT NULL AND NOT s.id STARTS WITH 's_probe'
  CREATE (x:Sentence {id: 'n_bench_' + s.id, versionId: v.id, index: 1, start: 0, end: s.end, text: s.quote})
  CREATE (v)-[:HAS_SENTENCE]->(x) CREATE (s)-[:EVIDENCE {start: 0, end: s.end, role: 'trigger'}]->(x)
} IN TRANSACTIONS OF 500 ROWS`;
const HAS_VERSION = 'MATCH (a:Article)-[:HAS_VERSION]->() RETURN a.id AS id LIMIT 1';
const WRITE_VERSIONS = `MATCH (a:Article) CALL (a) { MATCH (v:ArticleVersion {id: a.currentVersionId}) CREATE (a)-[:HAS_VERSION]->(v) } IN TRANSACTIONS OF 2000 ROWS`;

/** Sentences for a graph that has none, as those kept from earlier runs may not. */
export async function addSentences(graph, runAlone) {
  if ((await graph.read(HAS_VERSION, {}, 'bench')).length > 0) return;
  await runAlone(WRITE_SENTENCES);
  await runAlone(WRITE_VERSIONS);
}

/** `runAlone` runs what has transactions of its own. */
export async function addProbes(graph, runAlone) {
  const ids = async (label) =>
    (
      await graph.read(
        `MATCH (n:${label}) WHERE NOT n.id STARTS WITH 'e_probe' RETURN n.id AS id ORDER BY id`,
        {},
        'bench',
      )
    ).map(({ id }) => id);
  const [articles, others] = [await ids('Article'), await ids('Entity')];
  await graph.write('bench', (run) => run(WRITE_STORIES, {}));
  await graph.write('bench', (run) => run(WRITE_ENTITIES, { rows: ENTITIES }));
  await graph.write('bench', (run) => run(WRITE, { rows: statements(articles, others) }));
  await graph.write('bench', (run) => run(WRITE_MEMBERS, { body: PROBES.body, members: others.slice(0, MEMBERS) }));
  await runAlone(WRITE_NAMES);
  return { articles: [articles[0], articles[articles.length >> 1]] };
}
