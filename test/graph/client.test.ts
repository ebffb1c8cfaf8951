import { execFile } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CorpusApi, startCorpusApi } from '../support/corpus-api.ts';
import { testHome } from '../support/test-server.ts';

const run = promisify(execFile);
const TIMEOUT = 240_000;

let api: CorpusApi;
let client = '';
beforeAll(async () => {
  api = await startCorpusApi();
  // A copy, so that nothing that another run makes is in the way.
  const root = testHome();
  client = join(root, 'examples', 'client');
  cpSync('examples/client', client, { recursive: true, filter: (path) => !/generated|dist|node_modules/u.test(path) });
  cpSync('schema.graphql', join(root, 'schema.graphql'));
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  const tool = (name: string, ...rest: string[]) => run(resolve('node_modules/.bin', name), rest, { cwd: client });
  await tool('graphql-codegen', '--silent');
  await tool('tsc');
}, TIMEOUT);
afterAll(() => api.stop());

const start = (...args: string[]): Promise<{ stdout: string }> =>
  run(process.execPath, [join(client, 'dist', 'who-stands-where.js'), ...args, api.url]);

test(
  'the example client is built from the contract, and prints what somebody supports with the words',
  async () => {
    const { stdout } = await start('Казахстаном');
    const [name, ...lines] = stdout.trim().split('\n');
    expect(name).toBe('Казахстан');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines)
      expect(line).toMatch(/^\d{4}(-\d\d){0,2} (SUPPORTS|OPPOSES) .+: «.*Казахстан.*» \(.+\)$/u);
  },
  TIMEOUT,
);

test('it says that nobody is called so', () => expect(start('***')).rejects.toMatchObject({ code: 1 }), TIMEOUT);
