// What is asked: the product's own question, the plainest Cypher that a person would write for it, and the call of GDS alone.
import { PROBES } from './probes.mjs';

const { actor, centre, body } = PROBES;
const TYPES = 'SUPPORTS|PROPOSED|CALLED_FOR|OPPOSES|WARNED_OF|MET_WITH|ATTENDED|COUNTERS';
const ROW =
  'RETURN s.type AS type, s.quote AS quote, n.title AS title, n.publisher AS publisher, s.date AS date ORDER BY s.oldestKey';
const ABOUT = `MATCH (e:Entity {id: '${actor}'})<-[:SUBJECT|OBJECT]-(s:Statement) MATCH (n:Article {id: s.articleId}) ${ROW}`;
const TOGETHER = (a, b) =>
  `MATCH (:Entity {id: '${a}'})<-[:SUBJECT|OBJECT]-(s:Statement)-[:SUBJECT|OBJECT]->(:Entity {id: '${b}'}) MATCH (n:Article {id: s.articleId}) ${ROW}`;
const STANDS = `MATCH (a:Entity)<-[:SUBJECT]-(s:Statement)-[:OBJECT]->(b:Entity) WHERE s.type IN ['SUPPORTS', 'PROPOSED', 'CALLED_FOR', 'OPPOSES']
RETURN a.name AS actor, b.name AS topic, count(s) AS statements`;
const stream = (call, rest = '') =>
  `CALL gds.${call} YIELD nodeId, score WITH gds.util.asNode(nodeId) AS e, score ORDER BY score DESC LIMIT 20 RETURN e.name AS name, score${rest}`;
const DEGREES = `MATCH (a:Entity)-[r]-(b:Entity) WHERE r.statements > 0 RETURN a.name AS name, count(DISTINCT b) AS degree ORDER BY degree DESC LIMIT 20`;

// Walks that grow with every pair: asked of a thousand articles only, betweenness from ten of the entities.
const BETWEENNESS = `MATCH (a:Entity) WITH a ORDER BY a.nameKey LIMIT 10 MATCH (b:Entity) WHERE a <> b
MATCH p = allShortestPaths((a)-[:${TYPES}*..4]-(b)) WITH a, b, collect(nodes(p)[1..-1]) AS ways
UNWIND ways AS way UNWIND way AS x RETURN x.name AS name, sum(1.0 / size(ways)) AS score ORDER BY score DESC LIMIT 20`;
const BRIDGES = `MATCH (a:Entity)-[:${TYPES}]-(b:Entity) WHERE a.id < b.id WITH DISTINCT a, b
WHERE NOT EXISTS { MATCH (a)-[:${TYPES}]-(x:Entity)-[:${TYPES}]-(b) WHERE x <> a AND x <> b }
  AND NOT EXISTS { MATCH (a)-[:${TYPES}]-(x:Entity)-[:${TYPES}]-(y:Entity)-[:${TYPES}]-(b) WHERE x <> b AND y <> a }
RETURN a.name AS one, b.name AS other LIMIT 20`;
const ARTICULATION_POINTS = `MATCH (v:Entity)-[:${TYPES}]-(x:Entity) WITH v, collect(DISTINCT x) AS around WHERE size(around) > 1
UNWIND around[1..] AS other WITH v, around[0] AS first, other
WHERE NOT EXISTS { MATCH p = shortestPath((first)-[:${TYPES}*..6]-(other)) WHERE none(n IN nodes(p) WHERE n = v) }
RETURN DISTINCT v.name AS name LIMIT 20`;

/** Asked of the two probes, or of the hub and another that is spoken of often. */
export const questions = ({ hub, middle: [middle], articles: [one, other] }) => [
  {
    name: 'life-cycle',
    ends: [centre],
    plain: `MATCH (:Entity {id: '${centre}'})<-[:OBJECT]-(s:Statement)-[:SUBJECT]->(a:Entity) MATCH (n:Article {id: s.articleId}) ${ROW}`,
  },
  {
    name: 'ledger',
    ends: [actor],
    plain: `MATCH (:Entity {id: '${actor}'})<-[:SUBJECT]-(s:Statement)-[:OBJECT]->(b:Entity) MATCH (n:Article {id: s.articleId}) ${ROW}`,
  },
  { name: 'timeline', ends: [actor], plain: ABOUT },
  { name: 'sources', ends: [actor], plain: ABOUT },
  {
    name: 'formula',
    ends: [centre],
    plain: `MATCH (:Entity {id: '${centre}'})<-[m:MENTIONS]-(x:Sentence) RETURN m.surface AS surface, x.text AS text`,
  },
  { name: 'dossier', ends: [actor], plain: ABOUT },
  { name: 'pair', ends: [actor, hub], plain: TOGETHER(actor, hub) },
  { name: 'history', ends: [actor, hub], plain: TOGETHER(actor, hub) },
  {
    name: 'path',
    ends: [actor, centre],
    plain: `MATCH p = shortestPath((:Entity {id: '${actor}'})-[:${TYPES}*..4]-(:Entity {id: '${centre}'})) RETURN [n IN nodes(p) | n.name] AS names`,
    gds: (network) =>
      `MATCH (a:Entity {id: '${actor}'}) MATCH (b:Entity {id: '${centre}'}) CALL gds.bfs.stream('${network}', {sourceNode: a, targetNodes: [b]}) YIELD nodeIds RETURN size(nodeIds) AS nodes`,
  },
  {
    name: 'fragility',
    ends: [actor, centre],
    plain: `MATCH p = shortestPath((:Entity {id: '${actor}'})-[:${TYPES}*..4]-(:Entity {id: '${centre}'})) RETURN [r IN relationships(p) | r.stories] AS stories`,
  },
  {
    name: 'neighbours',
    ends: [actor],
    plain: `MATCH (:Entity {id: '${actor}'})-[r]-(b:Entity) WHERE r.statements > 0 RETURN type(r) AS type, b.name AS name ORDER BY r.stories DESC LIMIT 20`,
  },
  {
    name: 'common',
    ends: [actor, centre],
    plain: `MATCH (:Entity {id: '${actor}'})-[r]-(x:Entity)-[q]-(:Entity {id: '${centre}'}) WHERE r.statements > 0 AND q.statements > 0 RETURN DISTINCT x.name AS name LIMIT 20`,
  },
  { name: 'timeline', of: 'an entity spoken of often', ends: [middle], plain: ABOUT.replace(actor, middle) },
  {
    name: 'neighbours',
    of: 'the hub',
    ends: [hub],
    plain: `MATCH (:Entity {id: '${hub}'})-[r]-(b:Entity) WHERE r.statements > 0 RETURN type(r) AS type, b.name AS name ORDER BY r.stories DESC LIMIT 20`,
  },
  { name: 'timeline', of: 'the hub', ends: [hub], plain: ABOUT.replace(actor, hub) },
  {
    name: 'ledger',
    of: 'an entity spoken of often',
    ends: [middle],
    plain: `MATCH (:Entity {id: '${middle}'})<-[:SUBJECT]-(s:Statement)-[:OBJECT]->(b:Entity) MATCH (n:Article {id: s.articleId}) ${ROW}`,
  },
  {
    name: 'ledger',
    of: 'the hub',
    ends: [hub],
    plain: `MATCH (:Entity {id: '${hub}'})<-[:SUBJECT]-(s:Statement)-[:OBJECT]->(b:Entity) MATCH (n:Article {id: s.articleId}) ${ROW}`,
  },
  { name: 'life-cycle', of: 'the hub', ends: [hub], plain: ABOUT.replace(actor, hub) },
  { name: 'sources', of: 'the hub', ends: [hub], plain: ABOUT.replace(actor, hub) },
  { name: 'dossier', of: 'the hub', ends: [hub], plain: ABOUT.replace(actor, hub) },
  {
    name: 'path',
    of: 'from the hub',
    ends: [hub, centre],
    plain: `MATCH p = shortestPath((:Entity {id: '${hub}'})-[:${TYPES}*..4]-(:Entity {id: '${centre}'})) RETURN [n IN nodes(p) | n.name] AS names`,
  },
  {
    name: 'path',
    of: 'to the hub',
    ends: [centre, hub],
    plain: `MATCH p = shortestPath((:Entity {id: '${centre}'})-[:${TYPES}*..4]-(:Entity {id: '${hub}'})) RETURN [n IN nodes(p) | n.name] AS names`,
  },
  {
    name: 'common',
    of: 'with the hub',
    ends: [hub, centre],
    plain: `MATCH (:Entity {id: '${centre}'})-[r]-(x:Entity)-[q]-(:Entity {id: '${hub}'}) WHERE r.statements > 0 AND q.statements > 0 RETURN DISTINCT x.name AS name LIMIT 20`,
  },
  { name: 'years', ends: [actor, '2017', '2018'], plain: ABOUT },
  {
    name: 'compare',
    ends: [one, other],
    plain: `MATCH (s:Statement) WHERE s.articleId IN ['${one}', '${other}'] RETURN s.articleId AS article, s.type AS type, s.quote AS quote`,
  },
  {
    name: 'absent',
    ends: [centre, body],
    plain: `MATCH (m:Entity)-[:MEMBERSHIP]->(:Entity {id: '${body}'}) WHERE NOT (m)-[:SIGNED|ADOPTED|ATTENDED]->(:Entity {id: '${centre}'}) RETURN m.name AS name`,
  },
  {
    name: 'recurring',
    ends: [],
    whole: true,
    plain:
      'MATCH (v:ArticleVersion)-[:NAMES]->(e:Entity) RETURN e.name AS name, count(v) AS articles ORDER BY articles DESC LIMIT 100',
  },
  {
    name: 'stalled',
    ends: [],
    whole: true,
    plain: `MATCH (e:Centre|Initiative|Document|Project)<-[:OBJECT]-(s:Statement) WHERE s.type IN ['PROPOSED', 'SUPPORTS', 'CALLED_FOR']
WITH e, max(s.dateLatest) AS last WHERE last < '2025-01-01' RETURN e.name AS name, last ORDER BY last`,
  },
  {
    name: 'phrases',
    ends: [],
    whole: true,
    plain: 'MATCH (n:Sentence) RETURN n.text AS text',
  },
  { name: 'alone', ends: [], whole: true, plain: STANDS },
  { name: 'matrix', ends: [], whole: true, plain: STANDS },
  { name: 'co-support', ends: [], whole: true, plain: STANDS },
  {
    name: 'one-story',
    ends: [],
    whole: true,
    plain: 'MATCH (a:Entity)-[r]->(b:Entity) WHERE r.stories = 1 RETURN a.name AS a, type(r) AS type, b.name AS b',
  },
  { name: 'conflicts', ends: [], whole: true, plain: STANDS },
  {
    name: 'gaps',
    ends: [],
    whole: true,
    plain: 'MATCH (c:Centre) WHERE NOT (c)-[:LOCATED_IN]->() RETURN c.name AS name',
  },
  {
    name: 'due',
    ends: [],
    whole: true,
    plain: "MATCH (s:Statement) WHERE s.modality = 'planned' AND s.dateLatest < '2026-01-01' RETURN s.quote AS quote",
  },
  {
    name: 'centrality',
    network: ['page-rank'],
    whole: true,
    plain: DEGREES,
    gds: (n) =>
      stream(`pageRank.stream('${n}', {relationshipWeightProperty: 'stories', maxIterations: 100, tolerance: 1e-9})`),
  },
  {
    name: 'centrality',
    of: 'by betweenness',
    network: ['betweenness'],
    whole: true,
    plain: BETWEENNESS,
    plainUntil: 1_000,
    gds: (n) => stream(`betweenness.stream('${n}', {samplingSize: 2000, samplingSeed: 7})`),
  },
  {
    // Cypher cannot go on until nothing moves: there is no plain query for it.
    name: 'communities',
    network: [],
    whole: true,
    gds: (n) =>
      `CALL gds.louvain.stream('${n}', {relationshipWeightProperty: 'stories', concurrency: 1}) YIELD communityId RETURN communityId, count(*) AS size ORDER BY size DESC LIMIT 20`,
  },
  {
    name: 'similar',
    network: [actor],
    whole: true,
    plain: `MATCH (e:Entity {id: '${actor}'})-[:${TYPES}]-(x:Entity)-[:${TYPES}]-(other:Entity) WHERE other <> e
RETURN other.name AS name, count(DISTINCT x) AS shared ORDER BY shared DESC LIMIT 20`,
    gds: (n) =>
      `MATCH (e:Entity {id: '${actor}'}) CALL gds.nodeSimilarity.filtered.stream('${n}', {sourceNodeFilter: e, topK: 20}) YIELD node2, similarity RETURN gds.util.asNode(node2).name AS name, similarity`,
  },
  {
    name: 'bridges',
    network: [],
    whole: true,
    plain: BRIDGES,
    plainUntil: 1_000,
    gds: (n) => `CALL gds.bridges.stream('${n}', {}) YIELD from, to RETURN from, to LIMIT 20`,
  },
  {
    name: 'articulation-points',
    network: [],
    whole: true,
    plain: ARTICULATION_POINTS,
    plainUntil: 1_000,
    gds: (n) => `CALL gds.articulationPoints.stream('${n}', {}) YIELD nodeId RETURN nodeId LIMIT 20`,
  },
];
