import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { discover, freePort, isFree } from './ports.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Listens and answers everything with this text. */
async function serve(body: string): Promise<number> {
  const server = createServer((_, response) => response.end(body));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

test('isFree and freePort step over a port that is taken', async () => {
  const taken = await serve('');
  expect(await isFree(taken)).toBe(false);
  const next = await freePort(taken);
  expect(next).toBeGreaterThan(taken);
  expect(await isFree(next)).toBe(true);
  expect(await freePort(0)).toBeGreaterThan(0);
});

describe('discover', () => {
  test.each([
    ['a Neo4j', '{"neo4j_version":"5.26.30","neo4j_edition":"community"}', { version: '5.26.30' }],
    ['another program', '<html>', null],
    ['another program with JSON', '{"version":"1"}', null],
    ['a program that says null', 'null', null],
  ])('knows %s', async (_, body, expected) => {
    expect(await discover(await serve(body))).toEqual(expected);
  });

  test('gives null where nothing listens', async () => {
    expect(await discover(await freePort(0))).toBeNull();
  });
});
