import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { inject } from 'vitest';

/** How to reach a server of the test run: what `connect` takes. */
export interface TestServer {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The only one that Community has. */
  readonly database: null;
}

/** The server of the worker that runs this test file: no other file uses it at the same time. */
export function testServer(): TestServer {
  const worker = Number(process.env.VITEST_POOL_ID);
  const server = inject('servers')[worker - 1];
  if (!server) throw new TypeError(`Every worker must have a server, but got: worker ${worker}.`);
  return server;
}

/** A bare driver on this worker's server, for tests that look past the product's own code. Close it. */
export function testDriver(): Driver {
  const { uri, user, password } = testServer();
  return neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
}

/** Removes every node of this worker's server. Constraints and indexes stay: they are made once and are idempotent. */
export async function emptyDatabase(): Promise<void> {
  const driver = testDriver();
  const session = driver.session({ database: 'neo4j' });
  try {
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
  } finally {
    await session.close();
    await driver.close();
  }
}

/** A new home for a server that a test starts itself: it is ended and removed with the run at the latest. */
export function testHome(): string {
  return mkdtempSync(join(inject('scratch'), 'home-'));
}
