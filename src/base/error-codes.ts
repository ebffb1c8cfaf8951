/**
 * The one table of error codes: problems of files and articles, errors of commands and of the GraphQL API.
 * `next` tells the person what to do about it.
 */
export const ERROR_CODES = Object.freeze({
  // Reading files and articles.
  PATH_NOT_FOUND: { means: 'the path does not exist', next: 'check the spelling of the path' },
  FILE_UNREADABLE: { means: 'the file could not be opened', next: 'check its permissions' },
  FILE_EMPTY: { means: 'the file holds no text', next: 'remove it or fetch it again' },
  FILE_TOO_LARGE: { means: 'the file is larger than the limit', next: 'split it, one article a file' },
  FILE_BINARY: { means: 'the file is not text', next: 'convert it to .txt, .html or .jsonl' },
  ENCODING_UNKNOWN: {
    means: 'the file is neither UTF-8 nor clearly windows-1251',
    next: 'convert it to UTF-8',
  },
  FILE_TYPE_UNKNOWN: { means: 'the ending of the file is not known', next: 'use .txt, .html or .jsonl' },
  METADATA_INVALID: { means: 'the metadata beside the text is not what it must be', next: 'mend the named field' },
  LINE_INVALID: { means: 'a line of the .jsonl file is not an article', next: 'mend the named line' },
  NO_CYRILLIC: { means: 'the text has no Cyrillic letter', next: 'only Russian texts are read so far' },
  NO_ARTICLE: { means: 'no article text was found', next: 'check that the page holds an article' },
  NO_SENTENCE: { means: 'the article has no sentence', next: 'check that the text is complete' },
  LANGUAGE_UNSUPPORTED: { means: 'the text is not in Russian', next: 'nothing: what can be found is found' },
  TEXT_MALFORMED: { means: 'the text has characters that cannot be right', next: 'fetch the text again' },
  // Configuration and seed data.
  SEED_INVALID: { means: 'a table of seed/ breaks its JSON Schema', next: 'mend the named row' },
  GOLD_INVALID: { means: 'a file is not an annotation that can be scored', next: 'mend the named place' },
  CONFIG_INVALID: { means: 'a setting has an impossible value', next: 'mend the named setting' },
  USAGE: { means: 'the command was called with wrong arguments', next: 'run it with --help' },
  // The local database.
  JAVA_NOT_FOUND: { means: 'no Java was found', next: 'install Java 17 or newer, or set JAVA_HOME or NEO4J_URI' },
  JAVA_TOO_OLD: { means: 'Java is older than 17', next: 'install Java 17 or newer, or set JAVA_HOME' },
  MAVEN_NOT_FOUND: { means: 'no Maven was found', next: 'install Maven 3.6 or newer, or set NEO4J_URI' },
  DOWNLOAD_FAILED: {
    means: 'Neo4j could not be downloaded',
    next: 'check the network (the first start needs it), then start again',
  },
  PORT_TAKEN: { means: 'a port that was asked for is in use', next: 'stop its owner or choose another port' },
  DATABASE_START_FAILED: { means: 'Neo4j did not start', next: 'read the named log' },
  DATABASE_STOP_FAILED: { means: 'Neo4j did not stop', next: 'read the named log' },
  DATABASE_NOT_RUNNING: { means: 'the local database is not running', next: 'run kurultai db start' },
  // The graph.
  DATABASE_UNAVAILABLE: { means: 'the database cannot be reached', next: 'start it, or check NEO4J_URI' },
  DATABASE_UNAUTHORISED: { means: 'the database refused user or password', next: 'check NEO4J_USER, NEO4J_PASSWORD' },
  SCHEMA_NEWER: { means: 'the graph was written by a newer version', next: 'update kurultai' },
  ENTITY_NOT_FOUND: { means: 'no entity of the graph has the name', next: 'search for a part of the name' },
  ARTICLE_NOT_FOUND: {
    means: 'no article of the graph has the id or title',
    next: 'give its id, or the beginning of its title',
  },
  QUERY_TIMEOUT: { means: 'the query took longer than the limit', next: 'ask for less' },
  ANALYTICS_UNAVAILABLE: {
    means: 'the database lacks Neo4j Graph Data Science',
    next: 'start the local one with it (kurultai db start --gds), or install it on your server; all else works without',
  },
  CONSTRAINT_VIOLATED: { means: 'a write would break a constraint of the graph', next: 'report it' },
  // Decisions.
  TARGET_UNKNOWN: { means: 'what is to be decided on is not in the graph', next: 'look its id up again' },
  DECISION_IDLE: {
    means: 'the decision would change nothing',
    next: 'nothing: it holds already, or there is nothing to undo',
  },
  MERGE_CIRCLE: { means: 'the merge would make an entity its own', next: 'unmerge the other one first' },
  IDEMPOTENCY_CONFLICT: {
    means: 'the idempotency key stands for another decision',
    next: 'take a new key for a new decision',
  },
  // Export, import, readings of others.
  GRAPH_MOVED: { means: 'the graph changed while it was exported', next: 'export again while nobody loads' },
  EXPORT_DAMAGED: { means: 'the export is not whole', next: 'export again, or take another copy' },
  DATABASE_NOT_EMPTY: { means: 'the database to import into is not empty', next: 'empty it: kurultai db reset' },
  READING_INVALID: {
    means: 'a line or statement of another extractor is not what it must be',
    next: 'mend the named place',
  },
  VERSION_UNKNOWN: { means: 'the text that statements are about is not in the graph', next: 'load the article first' },
  // The GraphQL API.
  API_UNAVAILABLE: {
    means: 'the API does not answer',
    next: 'start it with kurultai up or kurultai serve, or name it with --url',
  },
  BAD_USER_INPUT: { means: 'an argument has a value that is not allowed', next: 'see what is allowed' },
  CURSOR_INVALID: { means: 'a cursor is not one of this connection and ordering', next: 'start without a cursor' },
  LIMIT_EXCEEDED: { means: 'a request is larger than a limit', next: 'ask for less' },
  BAD_REQUEST: { means: 'the request is not one that HTTP and GraphQL allow', next: 'see what the message says' },
  GRAPHQL_PARSE_FAILED: { means: 'the document is not GraphQL', next: 'mend the named place' },
  GRAPHQL_VALIDATION_FAILED: {
    means: 'the document does not fit the contract',
    next: 'compare it with schema.graphql',
  },
  OPERATION_RESOLUTION_FAILURE: {
    means: 'the operation to run is not clear or not allowed this way',
    next: 'name one operation of the document; send mutations by POST',
  },
  PERSISTED_QUERY_NOT_FOUND: { means: 'no document is kept under this hash', next: 'send the document with the hash' },
  PERSISTED_QUERY_NOT_SUPPORTED: { means: 'documents are not kept', next: 'send the document' },
  UNAUTHENTICATED: {
    means: 'a token that holds is needed',
    next: 'send a token of kurultai token create as Authorization: Bearer',
  },
  FORBIDDEN: { means: 'the token does not allow this', next: 'use a token with the named scope' },
  INTERNAL_SERVER_ERROR: { means: 'something in kurultai itself failed', next: 'report it with the request id' },
} as const);

/** A code of the table above. */
export type ErrorCode = keyof typeof ERROR_CODES;
