import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gather } from '../../test/support/gather.ts';
import type { Input } from '../commands/load.ts';
import { isArticleFile, LARGEST_FILE, readInputs } from './read-inputs.ts';

const NEWS = 'Министр предложил построить мост.';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kurultai-inputs-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

async function read(...names: readonly string[]): Promise<readonly Input[]> {
  return gather(readInputs(names.map((name) => join(folder, name))));
}

/** The file without the folder, and the code of what refused it or `read`. */
const outcome = (input: Input): readonly [string, string] => {
  const file = 'raw' in input ? input.raw.file : input.refused.file;
  return [file.slice(folder.length + 1), 'raw' in input ? 'read' : input.refused.problem.code];
};

describe('a text', () => {
  test('is read as it stands, without a byte order mark, under the path as given', async () => {
    await put({ 'a.txt': `\uFEFF ${NEWS}\r\n` });
    const path = `${folder}/./a.txt`;
    expect(await gather(readInputs([path]))).toEqual([
      {
        raw: {
          file: path,
          text: ` ${NEWS}\r\n`,
          metadata: { url: null, sourceId: null, title: null, publisher: null, publishedOn: null },
        },
      },
    ]);
  });

  test('takes the metadata beside it', async () => {
    await put({
      'a.txt': NEWS,
      'a.json': '\uFEFF{"sourceId": "7", "publishedOn": "2024-05-01T10:00:00Z", "other": 1}',
    });
    const [input] = await read('a.txt');
    expect(input).toMatchObject({ raw: { metadata: { sourceId: '7', publishedOn: '2024-05-01', title: null } } });
  });

  test.each([
    ['no JSON', '{'],
    ['no object', '[]'],
    ['a number for a title', '{"title": 5}'],
    ['an address without http', '{"url": "example.org"}'],
    ['a date in words', '{"publishedOn": "1 мая"}'],
  ])('is refused if the metadata is %s', async (_name, json) => {
    await put({ 'a.txt': NEWS, 'a.json': json });
    expect((await read('a.txt')).map(outcome)).toEqual([['a.txt', 'METADATA_INVALID']]);
  });
});

describe('JSON Lines', () => {
  test('are an article a line, with the number of the line', async () => {
    const line = JSON.stringify({ url: 'https://a.example/1', publisher: 'Газета', text: NEWS });
    await put({ 'a.jsonl': `\uFEFF${line}\r\n\n${JSON.stringify({ text: NEWS })}` });
    const inputs = await read('a.jsonl');
    expect(inputs.map(outcome)).toEqual([
      ['a.jsonl#1', 'read'],
      ['a.jsonl#3', 'read'],
    ]);
    expect(inputs[0]).toMatchObject({
      raw: { text: NEWS, metadata: { url: 'https://a.example/1', publisher: 'Газета', title: null } },
    });
  });

  test('refuse what is no article, line by line, and give the others', async () => {
    const good = JSON.stringify({ text: NEWS });
    const long = JSON.stringify({ text: 'м'.repeat(LARGEST_FILE / 2) });
    await put({ 'a.jsonl': ['{', '[1]', 'null', '{"title": "нет текста"}', '{"text": 5}', long, good].join('\n') });
    const codes = (await read('a.jsonl')).map(outcome).map(([, code]) => code);
    expect(codes).toEqual([...Array<string>(5).fill('LINE_INVALID'), 'FILE_TOO_LARGE', 'read']);
  });

  test.each([
    ['nothing', ''],
    ['blank lines', '\n\n'],
  ])('of %s are refused', async (_name, content) => {
    await put({ 'a.jsonl': content });
    expect((await read('a.jsonl')).map(outcome)).toEqual([['a.jsonl', 'FILE_EMPTY']]);
  });
});

describe('a folder', () => {
  test('gives the files of known endings in the order of their paths', async () => {
    await put({ 'b.txt': NEWS, 'a.json': '{}', 'a/z.TXT': NEWS, 'a.txt': NEWS, 'a/b/c.txt': NEWS, 'd.pdf': 'x' });
    expect((await read('')).map(outcome)).toEqual([
      ['a.txt', 'read'],
      ['a/b/c.txt', 'read'],
      ['a/z.TXT', 'read'],
      ['b.txt', 'read'],
    ]);
  });

  test('that links to itself is read once', async () => {
    await put({ 'a.txt': NEWS });
    await symlink(folder, join(folder, 'again'));
    await symlink(folder, join(folder, 'again.txt'));
    expect((await read('')).map(outcome)).toEqual([
      ['a.txt', 'read'],
      ['again.txt', 'FILE_UNREADABLE'],
    ]);
  });
});

describe('what cannot be read', () => {
  test('is refused with its reason, and the rest still comes', async () => {
    await put({
      'empty.txt': '',
      'binary.txt': Uint8Array.of(0, 1, 2, 3),
      'binary.jsonl': Uint8Array.of(0, 1, 2, 3),
      'encoding.txt': Buffer.from('Ärger über Größe und Maß', 'latin1'),
      'page.html': '<html><body></body></html>',
      'paper.pdf': 'x',
      'large.txt': '',
      'good.txt': NEWS,
    });
    await truncate(join(folder, 'large.txt'), 50 * 1024 * 1024);
    await symlink(join(folder, 'nowhere'), join(folder, 'broken.txt'));
    const names =
      'empty.txt binary.txt binary.jsonl encoding.txt page.html paper.pdf large.txt broken.txt missing good.txt/x good.txt';
    expect((await read(...names.split(' '))).map(outcome)).toEqual([
      ['empty.txt', 'FILE_EMPTY'],
      ['binary.txt', 'FILE_BINARY'],
      ['binary.jsonl#1', 'FILE_BINARY'],
      ['encoding.txt', 'ENCODING_UNKNOWN'],
      ['page.html', 'NO_ARTICLE'],
      ['paper.pdf', 'FILE_TYPE_UNKNOWN'],
      ['large.txt', 'FILE_TOO_LARGE'],
      ['broken.txt', 'PATH_NOT_FOUND'],
      ['missing', 'PATH_NOT_FOUND'],
      ['good.txt/x', 'PATH_NOT_FOUND'],
      ['good.txt', 'read'],
    ]);
  });
});

test.each([
  ['a.txt', true],
  ['A.HTML', true],
  ['a.htm', true],
  ['a.jsonl', true],
  ['a.json', false],
  ['txt', false],
  ['a.txt~', false],
])('isArticleFile(%j) is %j', (name, expected) => {
  expect(isArticleFile(name)).toBe(expected);
});
