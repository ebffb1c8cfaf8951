/**
 * The house: data flows right, imports point left. This table is the architecture; a new edge is a one-line diff here.
 * Key: room. Value: the rooms it may import from (besides itself).
 */
const MAY_IMPORT = {
  base: [],
  article: ['base'],
  text: ['base', 'article'],
  mentions: ['base', 'article', 'text'],
  entities: ['base', 'article', 'text', 'mentions'],
  statements: ['base', 'article', 'text', 'mentions', 'entities'],
  // The graph takes extractions and gives records; only the types of commands/extraction.ts are seen here.
  graph: ['base', 'article', 'mentions', 'entities', 'statements'],
  analysis: ['base', 'graph/read'],
  commands: ['base', 'article', 'text', 'mentions', 'entities', 'statements', 'graph', 'analysis'],
  api: ['base', 'mentions', 'graph', 'analysis', 'commands'],
  cli: ['base', 'article', 'text', 'mentions', 'entities', 'statements', 'graph', 'analysis', 'commands', 'api'],
};

const PURE = '^src/(base|article|text|mentions|entities|statements|analysis)/';

const directions = Object.entries(MAY_IMPORT).map(([room, rooms]) => ({
  name: `${room}-imports-left`,
  comment: `${room} may import only from: ${rooms.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: [room, ...rooms].map((name) => `^src/${name}/`) },
}));

module.exports = {
  forbidden: [
    ...directions,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: '(\\.test\\.ts$|\\.d\\.ts$|generated/)' },
      to: {},
    },
    {
      name: 'write-and-read-apart',
      comment: 'graph/write and graph/read meet only in the database',
      severity: 'error',
      from: { path: '^src/graph/write/' },
      to: { path: '^src/graph/read/' },
    },
    {
      name: 'read-and-write-apart',
      severity: 'error',
      from: { path: '^src/graph/read/' },
      to: { path: '^src/graph/write/' },
    },
    {
      name: 'driver-only-in-graph',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/graph/' },
      to: { path: 'node_modules/neo4j-driver' },
    },
    {
      name: 'graphql-only-in-api',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/api/' },
      to: { path: 'node_modules/(graphql|@apollo|graphql-tag|express|dataloader|@as-integrations)/' },
    },
    {
      name: 'pure-rooms-touch-nothing',
      comment: 'no clock, env, network or files in the rooms that read texts',
      severity: 'error',
      from: { path: PURE, pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '(\\.test\\.ts$|^test/|^bench/)' },
      to: { path: '(\\.test\\.ts$|^test/|^bench/)' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
