import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { CodedError } from '../base/coded-error.ts';
import { lineOf } from './json-place.ts';

/** The folder of the seed data, from src/cli as from dist/cli. */
export const SEED = fileURLToPath(new URL('../../seed/', import.meta.url));

/** A break of a JSON Schema: where, and what. */
interface Fault {
  /** JSON pointer to the value that is wrong. */
  readonly pointer: string;
  readonly message: string;
}

function readText(name: string): string {
  try {
    return readFileSync(`${SEED}${name}`, 'utf8');
  } catch (error) {
    throw new CodedError('SEED_INVALID', `seed/${name} must be readable.`, {
      cause: error,
      details: { file: `seed/${name}` },
    });
  }
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CodedError('SEED_INVALID', `seed/${name} must be readable JSON.`, {
      cause: error,
      details: { file: `seed/${name}` },
    });
  }
}

/** A schema of seed/schemas. */
export const readSchema = (schema: string): object => {
  const name = `schemas/${schema}.json`;
  return parse(name, readText(name)) as object;
};

/** One for all schemas, because each first compiles the schema of schemas. */
const ajv = new Ajv2020({ allErrors: false, verbose: true, allowUnionTypes: true });
const schemas = new Map<string, ReturnType<Ajv2020['compile']>>();

/** The check of a schema, compiled once: the catalogue has many files of one schema. */
function validator(schema: string): ReturnType<Ajv2020['compile']> {
  const known = schemas.get(schema);
  if (known) return known;
  const name = `schemas/${schema}.json`;
  const validate = ajv.compile(parse(name, readText(name)) as object);
  schemas.set(schema, validate);
  return validate;
}

function faultOf(data: unknown, schema: string): Fault | null {
  const validate = validator(schema);
  if (validate(data)) return null;
  const [error] = validate.errors ?? [];
  const extra = (error?.params as { additionalProperty?: string } | undefined)?.additionalProperty;
  const named = extra === undefined ? '' : ` «${extra}»`;
  return {
    pointer: error?.instancePath ?? '',
    message: `${error?.message ?? 'it is invalid'}${named}, got: ${JSON.stringify(error?.data).slice(0, 120)}`,
  };
}

/** What is wrong with data by a schema of seed/schemas: place, rule and value; null if nothing is. */
export function checkSeed(data: unknown, schema: string): string | null {
  const fault = faultOf(data, schema);
  return fault && `at ${fault.pointer}/: ${fault.message}`;
}

/** An error of a table of seed/ that names file, line and JSON pointer of what is wrong. */
export function seedFault(name: string, pointer: string, message: string): CodedError {
  const line = lineOf(readText(name), pointer);
  const place = `seed/${name}:${line} (at ${pointer}/)`;
  return new CodedError('SEED_INVALID', `${place}: ${message}.`, { details: { file: `seed/${name}`, line, pointer } });
}

/** Reads a JSON table of seed/ and checks it against its schema; the error names file, line, path and the value. */
// The schema is the proof that the rows have the type that the caller names.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function readSeed<T>(name: string, schema: string): T {
  const data = parse(name, readText(name));
  const fault = faultOf(data, schema);
  if (fault === null) return data as T;
  throw seedFault(name, fault.pointer, `seed/schemas/${schema}.json wants otherwise: ${fault.message}`);
}

/** The names of the JSON tables in a folder of seed/, those of its folders too, sorted. */
export function seedFiles(folder: string): readonly string[] {
  return readdirSync(`${SEED}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
}
