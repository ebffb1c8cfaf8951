import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Problem } from '../article/problem.ts';
import type { ForeignLine } from '../commands/adapt-readings.ts';
import type { ReadingInput } from '../commands/load-statements.ts';
import { readSchema } from './read-seed.ts';

const OWN = /^(kurultai-|analyst$)|-$/u;

const invalid = (message: string): Problem => ({ code: 'READING_INVALID', start: null, end: null, message });

/** The contract of `extract --json`, but for the extractor, which must not be ours. */
function compile(): ValidateFunction {
  const schema = structuredClone(readSchema('extraction')) as { properties: { extractor: object } };
  schema.properties.extractor = { type: 'string', minLength: 1 };
  return new Ajv2020({ allowUnionTypes: true }).compile(schema);
}

function readLine(line: string, file: string, validate: ValidateFunction): ReadingInput {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { file, problem: invalid('A line must be a JSON object; it is not JSON.') };
  }
  if (!validate(value)) {
    const [error] = validate.errors ?? [];
    const place = error?.instancePath ?? '';
    return {
      file,
      problem: invalid(`A line must follow seed/schemas/extraction.json, but ${place}/ ${error?.message ?? ''}.`),
    };
  }
  const foreign = value as ForeignLine;
  if (OWN.test(foreign.extractor))
    return { file, problem: invalid(`The extractor must have a name of its own, but has: ${foreign.extractor}.`) };
  return { line: { ...foreign, file } };
}

/** The lines of other extractors' files, each with its number behind the file's name; blank lines are passed over. */
export async function* readReadings(files: readonly string[]): AsyncGenerator<ReadingInput> {
  const validate = compile();
  for (const file of files) {
    let number = 0;
    try {
      for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
        number += 1;
        if (line.trim() !== '') yield readLine(line, `${file}#${number}`, validate);
      }
    } catch (error) {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      const code = missing ? 'PATH_NOT_FOUND' : 'FILE_UNREADABLE';
      yield { file, problem: { code, start: null, end: null, message: `The file must be readable: ${file}.` } };
    }
  }
}
