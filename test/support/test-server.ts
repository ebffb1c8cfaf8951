import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, inject } from 'vitest';

/** How to reach a server of the test run: what `connect` takes. */
export interface TestServer {
  readonly uri: string;
  /** Neo4j Browser, with the form of its login filled in. */
  readonly browser: string;
  /** Where its Browser looks for style and guide: a test that wants them serves an API on this port. */
  readonly kit: string;
  readonly user: string;
  readonly password: string;
  /** The only one that Community has. */
  readonly database: null;
}

const POLL_MS = 50;

const claimPath = (index: number): string => join(inject('scratch'), `claimed-${index}`);

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The process that has the server; 0 if it has just been given back or is being taken. */
function ownerOf(index: number): number {
  try {
    return Number(readFileSync(claimPath(index), 'utf8'));
  } catch {
    return 0;
  }
}

/** Takes the server unless a living process has it; true if it is ours now. */
function claim(index: number): boolean {
  try {
    writeFileSync(claimPath(index), String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const owner = ownerOf(index);
    if (owner > 0 && !isAlive(owner)) rmSync(claimPath(index), { force: true });
    return false;
  }
}

/**
 * Takes a server for this test file. The number that vitest gives a worker does not serve: it can be given twice when
 * one group of projects ends and the next begins.
 */
async function claimServer(): Promise<TestServer> {
  const servers = inject('servers');
  for (;;) {
    const index = servers.findIndex((_, at) => claim(at));
    const server = servers[index];
    if (server) {
      afterAll(() => {
        rmSync(claimPath(index), { force: true });
      });
      return server;
    }
    await sleep(POLL_MS);
  }
}

const claimed = await claimServer();

/** The server of this test file: no other file uses it at the same time. */
export const testServer = (): TestServer => claimed;

/** A bare driver on this file's server, for tests that look past the product's own code. Close it. */
export function testDriver(): Driver {
  const { uri, user, password } = testServer();
  return neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
}

/** Removes every node of this file's server. Constraints and indexes stay: they are made once and are idempotent. */
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
