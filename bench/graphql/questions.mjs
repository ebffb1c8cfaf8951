// The questions, as each contestant asks them: ours, the peer in its best and in its list form, and the Cypher of bare driver and resolvers.
import { Buffer } from 'node:buffer';

const PERIOD = { from: '2018-03-01', to: '2021-08-31' };
const TYPES = 'SUPPORTS|PROPOSED|CALLED_FOR|OPPOSES|WARNED_OF|MET_WITH|ATTENDED|COUNTERS';
const base64url = (value) => Buffer.from(value).toString('base64url');

const LATEST = `MATCH (e:Entity {id: $id})
CALL (e) {
  MATCH (s:Statement) WHERE s.subjectId = e.id AND s.current = true AND s.newestKey IS NOT NULL
  RETURN s ORDER BY s.subjectId DESC, s.current DESC, s.newestKey DESC LIMIT 20
}
MATCH (o:Entity {id: s.objectId}) MATCH (a:Article {id: s.articleId})
RETURN e.name AS name, s.quote AS quote, s.date AS date, o.name AS object, a.title AS title`;
const latest = {
  ours: 'query ($id: ID!) { entity(id: $id) { name statements(first: 20) { nodes { quote date object { entity { name } } article { title } } } } }',
  best: 'query ($id: String!) { entities(where: { id: { eq: $id } }) { name statementsConnection(first: 20, sort: [{ node: { newestKey: DESC } }]) { edges { node { quote date object { name } article { title } } } } } }',
  list: 'query ($id: String!) { entities(where: { id: { eq: $id } }) { name statements(limit: 20, sort: [{ newestKey: DESC }]) { quote date object { name } article { title } } } }',
  cypher: LATEST,
};

const ROW = 'quote date subject { entity { name } } object { entity { name } } article { title publisher }';
const PEER_ROW = 'quote date subject { name } object { name } article { title publisher }';
const page = (
  bound,
) => `MATCH (s:Statement) WHERE s.type = 'SUPPORTS' AND s.current = true AND s.newestKey >= $from AND s.newestKey < ${bound}
WITH s ORDER BY s.type DESC, s.current DESC, s.newestKey DESC LIMIT 20
MATCH (e:Entity {id: s.subjectId}) MATCH (o:Entity {id: s.objectId}) MATCH (a:Article {id: s.articleId})
RETURN s.quote AS quote, s.date AS date, e.name AS subject, o.name AS object, a.title AS title, a.publisher AS publisher`;
const oursPage = `query ($after: String) { statements(filter: { type: { eq: SUPPORTS }, date: { gte: "${PERIOD.from}", lte: "${PERIOD.to}" } }, first: 20, after: $after) { nodes { ${ROW} } } }`;
const where = '{ type: { eq: "SUPPORTS" }, newestKey: { gte: $from, lt: $to } }';
const period = {
  ours: oursPage,
  best: `query ($from: String!, $to: String!, $after: String) { statementsConnection(where: ${where}, sort: [{ newestKey: DESC }], first: 20, after: $after) { edges { node { ${PEER_ROW} } } } }`,
  list: `query ($from: String!, $to: String!, $offset: Int) { statements(where: ${where}, sort: [{ newestKey: DESC }], limit: 20, offset: $offset) { ${PEER_ROW} } }`,
  cypher: page('$before'),
};

/** Questions in a known graph: each has its texts and the variables for the n-th request. */
export function questions({ hub, middle, names, keys }) {
  const nth = (list) => (n) => list[Math.abs(n) % list.length];
  const [mid, name] = [nth(middle), nth(names)];
  const range = { from: PERIOD.from, to: `${PERIOD.to}~` };
  const paged = (row) => () => {
    const before = row === 0 ? range.to : keys[row - 1];
    // The peer takes a cursor without its padding for none, and answers with the first page.
    const skip = row === 0 ? null : Buffer.from(`arrayconnection:${row - 1}`).toString('base64');
    return {
      ours: { after: row === 0 ? null : base64url(JSON.stringify(['statements', 'NEWEST', [before]])) },
      best: { ...range, after: skip },
      list: { ...range, offset: row },
      cypher: { from: range.from, before },
    };
  };
  const same = (of) => (n) => ({ ours: of(n), best: of(n), list: of(n), cypher: of(n) });
  return [
    { name: 'entity, 20 latest', ...latest, variables: same((n) => ({ id: mid(n) })) },
    { name: 'hub, 20 latest', ...latest, variables: same(() => ({ id: hub })) },
    {
      name: '50 leaders x 10',
      ours: '{ leaders(first: 50) { nodes { name proposed(first: 10) { nodes { entity { name } statementCount } } } } }',
      best: '{ leaders(limit: 50, sort: [{ nameKey: ASC }]) { name proposedConnection(first: 10, sort: [{ edge: { statements: DESC } }, { node: { nameKey: ASC } }]) { edges { node { name } properties { statements } } } } }',
      list: '{ leaders(limit: 50, sort: [{ nameKey: ASC }]) { name proposed(limit: 10, sort: [{ nameKey: ASC }]) { name } } }',
      cypher: `MATCH (e:Leader) WHERE e.mentioned = true AND e.nameKey IS NOT NULL WITH e ORDER BY e.mentioned, e.nameKey LIMIT 50
CALL (e) { OPTIONAL MATCH (e)-[r:PROPOSED]->(o:Entity) WHERE r.statements > 0 RETURN r, o ORDER BY r.statements DESC, o.nameKey LIMIT 10 }
RETURN e.name AS name, o.name AS object, r.statements AS statements`,
      variables: same(() => ({})),
    },
    { name: 'period, page 1', ...period, variables: paged(0) },
    { name: 'period, page 2', ...period, variables: paged(20) },
    { name: 'period, at 3/4', ...period, variables: paged(Math.floor((keys.length * 3) / 4)) },
    {
      name: '20 by name',
      ours: '{ entities(first: 20) { nodes { name } } }',
      best: '{ entities(limit: 20, sort: [{ nameKey: ASC }]) { name } }',
      list: '{ entities(limit: 20, sort: [{ nameKey: ASC }]) { name } }',
      cypher:
        'MATCH (e:Entity) WHERE e.mentioned = true AND e.nameKey IS NOT NULL RETURN e.name AS name ORDER BY e.mentioned, e.nameKey LIMIT 20',
      variables: same(() => ({})),
    },
    {
      name: '20 neighbours of the hub',
      ours: 'query ($id: ID!) { entities(first: 20, filter: { relations: { direction: IN, some: { with: { id: { eq: $id } } } } }) { nodes { name } } }',
      best: 'query ($id: String!) { entities(limit: 20, sort: [{ nameKey: ASC }], where: { statementsAsObject: { some: { subject: { some: { id: { eq: $id } } } } } }) { name } }',
      list: 'query ($id: String!) { entities(limit: 20, sort: [{ nameKey: ASC }], where: { statementsAsObject: { some: { subject: { some: { id: { eq: $id } } } } } }) { name } }',
      cypher: `MATCH (o:Entity) WHERE o.mentioned = true AND o.nameKey IS NOT NULL AND EXISTS { (o)<-[:${TYPES}]-(:Entity {id: $id}) } RETURN o.name AS name ORDER BY o.mentioned, o.nameKey LIMIT 20`,
      variables: same(() => ({ id: hub })),
    },
    {
      name: 'search with counts',
      ours: 'query ($q: String!) { search(query: $q, first: 10) { score entity { name statements { totalCount } } } }',
      best: 'query ($q: String!) { search(phrase: $q, first: 10) { edges { score node { name statementsConnection { totalCount } } } } }',
      list: 'query ($q: String!) { search(phrase: $q, first: 10) { edges { score node { name statementsConnection { totalCount } } } } }',
      cypher: `CALL db.index.fulltext.queryNodes('entity_search', $q, {limit: 10}) YIELD node AS e, score RETURN score, e.name AS name, COUNT { (e)<-[:SUBJECT]-() } AS count`,
      variables: same((n) => ({ q: name(n) })),
    },
  ];
}

/** Where pages begin: order keys of what the period asks, latest first. */
export const KEYS = `MATCH (s:Statement) WHERE s.type = 'SUPPORTS' AND s.current = true AND s.newestKey >= '${PERIOD.from}' AND s.newestKey < '${PERIOD.to}~'
RETURN s.newestKey AS key ORDER BY s.newestKey DESC`;
