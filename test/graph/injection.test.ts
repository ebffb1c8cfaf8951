import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashSecret } from '../../src/api/access.ts';
import { apiCommands } from '../../src/cli/api-commands.ts';
import { derivingRelations } from '../../src/cli/load-resources.ts';
import { ask } from '../support/ask.ts';
import { type CorpusApi, startCorpusApi } from '../support/corpus-api.ts';

// Every argument of the contract is tried with texts that are Cypher or Lucene: an argument that is new is tried without a new line here.

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const TOKEN = { id: 't', name: "x' OR 1=1 //", scopes: ['write', 'review'], hash: hashSecret('secret') } as const;

const PAYLOADS = [
  "' OR 1=1 //",
  '"}) MATCH (n) DETACH DELETE n //',
  '`]->() DETACH DELETE n //',
  '$keys',
  '*:*',
  '_exists_:id AND NOT "',
  '/.*/ OR searchText:[* TO *]~2 \\',
  '\u0000\u2028{}[]^~?:\\/',
  'ё'.repeat(3000),
];

let api: CorpusApi;
beforeAll(async () => {
  api = await startCorpusApi(() => ({
    access: { tokens: () => [TOKEN], openReads: true },
    commands: apiCommands(derivingRelations()),
  }));
}, 240_000);
afterAll(() => api.stop());

/** A value of an input type with the payload as each of its texts, one field at a time. */
function inputs(type: GraphQLInputType, payload: string, seen: ReadonlySet<string>): readonly string[] {
  if (isNonNullType(type)) return inputs(type.ofType, payload, seen);
  if (isListType(type)) return inputs(type.ofType, payload, seen).map((value) => `[${value}]`);
  if (!isInputObjectType(type))
    return ['String', 'ID', 'EDTF', 'LocalDate'].includes(type.name) ? [JSON.stringify(payload)] : [];
  if (seen.has(type.name)) return [];
  const fields = Object.values(type.getFields());
  const required = fields.filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
  return fields.flatMap((field) =>
    inputs(field.type, payload, new Set([...seen, type.name]))
      .map((value) =>
        [
          `${field.name}: ${value}`,
          ...required.filter((one) => one !== field).map((one) => `${one.name}: ${JSON.stringify(payload)}`),
        ].join(', '),
      )
      .map((text) => `{ ${text} }`),
  );
}

/** A value of a type that has no text in it. */
function textless(type: GraphQLInputType): string {
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]?.name ?? '';
  return isInputObjectType(named) ? '{ polarity: negative }' : '1';
}

/** What must be given beside an argument. */
const plain = ({ name, type }: GraphQLArgument, payload: string): string =>
  `${name}: ${inputs(type, payload, new Set())[0] ?? textless(type)}`;

const below = (type: GraphQLObjectType | undefined): string => (type ? ' { __typename }' : '');

/** The first way from the questions to each type, by fields that need nothing but ids that are there. */
function ways(
  ids: Readonly<Record<string, string | readonly string[]>>,
): ReadonlyMap<string, (inner: string) => string> {
  const found = new Map<string, (inner: string) => string>([['Query', (inner) => inner]]);
  const queue: string[] = ['Query'];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const type = schema.getType(name);
    const way = found.get(name);
    if (!isObjectType(type) || !way) continue;
    for (const field of Object.values(type.getFields())) {
      const target = getNamedType(field.type);
      const needed = field.args.filter((one) => isNonNullType(one.type) && one.defaultValue === undefined);
      if (!isObjectType(target) || found.has(target.name) || needed.some((one) => ids[one.name] === undefined))
        continue;
      const given = needed.map((one) => `${one.name}: ${JSON.stringify(ids[one.name])}`).join(', ');
      found.set(target.name, (inner) => way(`${field.name}${given === '' ? '' : `(${given})`} { ${inner} }`));
      queue.push(target.name);
    }
  }
  return found;
}

/** Documents that give the payload to every argument that a field of a type has. */
function documents(
  type: GraphQLObjectType,
  way: (inner: string) => string,
  payload: string,
  tried: Set<string>,
): readonly string[] {
  return Object.values(type.getFields()).flatMap(({ name, args, type: result }) =>
    args.flatMap((argument) => {
      const named = getNamedType(argument.type);
      // An input that was tried elsewhere is compiled by the same code; a plain argument is the field's own.
      const key = isInputObjectType(named)
        ? `${named.name} ${payload}`
        : `${type.name}.${name}.${argument.name} ${payload}`;
      if (tried.has(key)) return [];
      tried.add(key);
      const others = args
        .filter((one) => one !== argument && isNonNullType(one.type) && one.defaultValue === undefined)
        .map((one) => plain(one, payload));
      const beside = { after: ['first: 1'], before: ['last: 1'] }[argument.name] ?? [];
      const target = getNamedType(result);
      const inner =
        isObjectType(target) || !('getFields' in target || 'getTypes' in target)
          ? below(isObjectType(target) ? target : undefined)
          : ' { __typename }';
      return inputs(argument.type, payload, new Set()).map((value) =>
        way(`${name}(${[`${argument.name}: ${value}`, ...others, ...beside].join(', ')})${inner}`),
      );
    }),
  );
}

const countOf = async (): Promise<unknown> =>
  (
    await api.graph.read(
      'MATCH (n) WHERE NOT n:Change AND NOT n:Journal AND NOT n:Problem OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS edges',
      {},
      'test',
    )
  )[0];

interface Found {
  readonly id: string;
  readonly article: { readonly id: string };
  readonly subject: { readonly entity: { readonly id: string } };
  readonly object: { readonly entity: { readonly id: string } };
}

const CHUNK = 40;
/** A payload names nobody. */
const UNKNOWN = ['ENTITY_NOT_FOUND', 'ARTICLE_NOT_FOUND'];

async function tryAll(operation: 'query' | 'mutation', parts: readonly string[]): Promise<void> {
  const size = operation === 'mutation' ? 1 : CHUNK;
  for (let at = 0; at < parts.length; at += size) {
    const body = parts
      .slice(at, at + size)
      .map((part, index) => `a${index}: ${part}`)
      .join('\n');
    const { errors } = await ask(api.url, `${operation} { ${body} }`, {}, { authorization: 'Bearer secret' });
    const codes = (errors ?? []).map(({ extensions }) => extensions.code);
    const expected = ['CURSOR_INVALID', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'LIMIT_EXCEEDED', ...UNKNOWN];
    expect(
      codes.filter((code) => !expected.includes(code)),
      body,
    ).toEqual([]);
  }
}

test('every argument takes what looks like a query as a value', async () => {
  const before = await countOf();
  const { data } = await ask(
    api.url,
    '{ statements(first: 1) { nodes { id article { id story { id } } subject { entity { id } } object { entity { id } } } } }',
  );
  const [one] = (data?.statements as { nodes: Found[] }).nodes;
  if (!one) throw new TypeError('The corpus must have a statement.');
  const article = one.article.id;
  const routes = ways({
    ...{ statement: one.id, ids: [one.id], id: article, before: article, after: article, query: 'Казахстан' },
    ...{ from: one.subject.entity.id, to: one.object.entity.id, of: one.subject.entity.id },
  });
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'));
  const tried = new Set<string>();
  const missing = types.filter(({ name }) => !routes.has(name)).map(({ name }) => name);
  // Results of mutations, and kinds that only an interface leads to.
  expect(
    missing.filter((name) => !/^(?:Mutation|Loaded|OutOfSight|Refused|Decided|Changed|ChangedRelation)$/u.test(name)),
  ).toEqual([]);
  for (const payload of PAYLOADS) {
    const parts = types.flatMap((type) => {
      const way = routes.get(type.name);
      return isObjectType(type) && way ? documents(type, way, payload, tried) : [];
    });
    expect(parts.length).toBeGreaterThan(100);
    await tryAll('query', parts);
  }
  expect(await countOf()).toEqual(before);
}, 900_000);

test('so does every argument of the mutations', async () => {
  const before = await countOf();
  const mutation = schema.getMutationType();
  if (!mutation) throw new TypeError('The contract must have mutations.');
  for (const payload of PAYLOADS.slice(0, 6)) {
    await tryAll(
      'mutation',
      documents(mutation, (inner) => inner, payload, new Set()),
    );
  }
  expect(await countOf()).toEqual(before);
}, 300_000);
