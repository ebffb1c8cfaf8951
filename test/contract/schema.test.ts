import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputField,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { ERROR_CODES } from '../../src/base/error-codes.ts';
import { ENTITY_TYPES } from '../../src/mentions/mention.ts';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const types = Object.values(schema.getTypeMap()).filter(
  ({ name }) => !name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name),
);

describe('schema.graphql', () => {
  test.each(types.map((type) => [type.name, type] as const))('%s and all of it is described', (_name, type) => {
    expect(type.description, type.name).toMatch(/\S/u);
    if (isEnumType(type)) for (const value of type.getValues()) expect(value.description, value.name).toMatch(/\S/u);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return;
    const fields: readonly (GraphQLField<unknown, unknown> | GraphQLInputField)[] = Object.values(type.getFields());
    for (const field of fields) {
      expect(field.description, `${type.name}.${field.name}`).toMatch(/\S/u);
      for (const argument of 'args' in field ? field.args : [])
        expect(argument.description, `${type.name}.${field.name}(${argument.name})`).toMatch(/\S/u);
    }
  });

  test('knows the kinds of entity, one type each', () => {
    const kinds = schema.getType('EntityType');
    expect(
      isEnumType(kinds) &&
        kinds
          .getValues()
          .map(({ name }) => name)
          .sort(),
    ).toEqual([...ENTITY_TYPES].sort());
    for (const name of ENTITY_TYPES) expect(isObjectType(schema.getType(name)), name).toBe(true);
  });
});

describe('the relations of the contract', () => {
  test('are those of seed/relations.json', () => {
    const relations = JSON.parse(readFileSync('seed/relations.json', 'utf8')) as { name: string }[];
    const type = schema.getType('RelationType');
    expect(isEnumType(type) && type.getValues().map(({ name }) => name)).toEqual(relations.map(({ name }) => name));
  });
});

describe('error codes', () => {
  const readme = readFileSync('README.md', 'utf8');
  const listed = [...readme.matchAll(/^\| `([A-Z_]+)` +\|/gmu)].map(([, code]) => code);

  test('are all in the contract, and it lists no others', () => {
    const codes = schema.getType('ErrorCode');
    expect(isEnumType(codes) && codes.getValues().map(({ name }) => name)).toEqual(Object.keys(ERROR_CODES));
  });

  test('are all in the README, and it lists no others', () => {
    expect([...listed].sort()).toEqual(Object.keys(ERROR_CODES).sort());
  });
});
