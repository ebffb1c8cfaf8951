import { readFile } from 'node:fs/promises';
import { Command, InvalidArgumentError } from 'commander';
import { CodedError } from '../../base/coded-error.ts';
import { EXIT } from '../exit-codes.ts';
import { writeAll } from '../write-all.ts';

const URL_DEFAULT = 'http://localhost:4000/graphql';
const EXAMPLES = `
Examples:
  kurultai query who-proposed-what.graphql
  kurultai query centres.graphql --variables '{"first": 5}'
  echo '{ stats { articles } }' | kurultai query -

Ends with 0 if the answer has no errors, with 1 if it has some (it is printed all the same), with 3 if no API answers.`;

interface QueryOptions {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly url: string;
  readonly operation?: string;
}

function parseVariables(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Told below, like a value of another shape.
  }
  throw new InvalidArgumentError('Variables must be a JSON object like {"first": 5}.');
}

function parseUrl(text: string): string {
  if (URL.canParse(text) && /^https?:/u.test(text)) return text;
  throw new InvalidArgumentError(`The API's address must be like ${URL_DEFAULT}.`);
}

async function readDocument(file: string): Promise<string> {
  if (file === '-') {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  }
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new CodedError(missing ? 'PATH_NOT_FOUND' : 'FILE_UNREADABLE', `The query must be readable: ${file}.`, {
      cause: error,
    });
  }
}

async function post(url: string, body: object): Promise<string> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify(body),
    });
    return await response.text();
  } catch (error) {
    throw new CodedError('API_UNAVAILABLE', `A GraphQL API must answer at ${url}; none does.`, { cause: error });
  }
}

async function query(file: string, { variables, url, operation }: QueryOptions): Promise<void> {
  const answer = await post(url, { query: await readDocument(file), variables, operationName: operation });
  let parsed: { errors?: unknown };
  try {
    parsed = JSON.parse(answer) as { errors?: unknown };
  } catch (error) {
    throw new CodedError('API_UNAVAILABLE', `A GraphQL API must answer at ${url}; something else does.`, {
      cause: error,
    });
  }
  if (parsed.errors) process.exitCode = EXIT.incomplete;
  await writeAll(process.stdout, `${JSON.stringify(parsed, null, 2)}\n`);
}

/** `kurultai query`: a GraphQL document sent to the running API. */
export function queryCommand(): Command {
  return new Command('query')
    .description('send a .graphql file to the running API and print the answer as JSON')
    .argument('<file>', 'the document; - reads it from standard input')
    .option('--variables <json>', 'values of its variables, a JSON object', parseVariables)
    .option('--operation <name>', 'which operation, if the document has several')
    .option('--url <url>', 'address of the API', parseUrl, URL_DEFAULT)
    .addHelpText('after', EXAMPLES)
    .action(query);
}
