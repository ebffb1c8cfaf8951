import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  resetDatabase,
  runningDatabase,
  type RunningDatabase,
  serverPid,
  startDatabase,
  stopDatabase,
} from '../../src/cli/local-database/local-database.ts';
import { isAlive } from '../../src/cli/local-database/server-process.ts';
import { passwordFile, readState, writeState } from '../../src/cli/local-database/server-state.ts';
import { testHome } from '../support/test-server.ts';

const MEMORY = { heapMegabytes: 512, pageCacheMegabytes: 64 };

async function query(database: RunningDatabase, statement: string): Promise<unknown> {
  const driver = neo4j.driver(database.uri, neo4j.auth.basic(database.user, database.password), {
    disableLosslessIntegers: true,
  });
  try {
    const { records } = await driver.executeQuery(statement);
    return records[0]?.get(0);
  } finally {
    await driver.close();
  }
}

function listenOn(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve(server);
    });
  });
}

/** The tests of one home stand in the order of its life. */
describe('a local database', () => {
  const home = testHome();
  let first: RunningDatabase;

  beforeAll(async () => {
    first = await startDatabase({ home, boltPort: 0, httpPort: 0, ...MEMORY });
  });
  afterAll(async () => {
    await stopDatabase(home);
  });

  test('starts with a password of its own that only its owner can read', async () => {
    expect(first).toMatchObject({ started: true, user: 'neo4j', version: '5.26.30' });
    expect(statSync(passwordFile(home)).mode & 0o777).toBe(0o600);
    expect(readFileSync(passwordFile(home), 'utf8').trim()).toBe(first.password);
    expect(first.password.length).toBeGreaterThanOrEqual(20);
    expect(await query(first, 'CREATE (:Kept) RETURN 1')).toBe(1);
    await expect(query({ ...first, password: 'neo4j' }, 'RETURN 1')).rejects.toMatchObject({
      code: 'Neo.ClientError.Security.Unauthorized',
    });
  });

  test.runIf(existsSync('/proc/self'))('shows the password in no process list and in no setting', () => {
    for (const place of [`/proc/${first.pid}/cmdline`, `/proc/${first.pid}/environ`, join(home, 'conf', 'neo4j.conf')])
      expect(readFileSync(place, 'utf8')).not.toContain(first.password);
  });

  test('serves Neo4j Browser under a policy that keeps it on this machine', async () => {
    const page = await fetch(first.browser);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  test('is given, not started again, while it runs', async () => {
    const again = await Promise.all([startDatabase({ home }), startDatabase({ home })]);
    expect(again).toEqual([
      { ...first, started: false },
      { ...first, started: false },
    ]);
  });

  test('keeps data, password and ports over a stop; a port that was taken meanwhile becomes the next free one', async () => {
    expect(await stopDatabase(home)).toBe(true);
    expect([isAlive(first.pid), await runningDatabase(home), await stopDatabase(home)]).toEqual([false, null, false]);
    const before = await readState(home);
    const taker = await listenOn(before?.httpPort ?? 0);
    try {
      const second = await startDatabase({ home, ...MEMORY });
      expect(second).toMatchObject({ started: true, uri: first.uri, password: first.password });
      expect(second.browser).not.toBe(first.browser);
      expect(await query(second, 'MATCH (n:Kept) RETURN count(n)')).toBe(1);
    } finally {
      taker.close();
    }
  });

  test('is stopped and refused if its password file is not its own', async () => {
    await stopDatabase(home);
    const own = readFileSync(passwordFile(home), 'utf8');
    writeFileSync(passwordFile(home), 'somebody-else-s\n');
    await expect(startDatabase({ home, ...MEMORY })).rejects.toMatchObject({ code: 'DATABASE_UNAUTHORISED' });
    expect(await serverPid(home)).toBeNull();
    writeFileSync(passwordFile(home), own);
  });

  test('is reset without touching what is not its own', async () => {
    writeFileSync(join(home, 'mine.txt'), 'stays');
    await resetDatabase(home);
    expect(existsSync(join(home, 'data'))).toBe(false);
    expect(existsSync(passwordFile(home))).toBe(false);
    expect(readFileSync(join(home, 'mine.txt'), 'utf8')).toBe('stays');
  });
});

describe('a start that goes wrong', () => {
  test('never takes another program with the remembered pid for the server', async () => {
    const home = testHome();
    await writeState(home, { pid: process.pid, boltPort: 1, httpPort: 1, kit: '', gds: false });
    expect([await serverPid(home), await stopDatabase(home)]).toEqual([null, false]);
    writeFileSync(join(home, 'server.json'), '{"pid": 1');
    expect(await serverPid(home)).toBeNull();
  });

  test('refuses a port that was asked for and is taken', async () => {
    const home = testHome();
    const taker = await listenOn(0);
    const address = taker.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    try {
      await expect(startDatabase({ home, boltPort: port })).rejects.toMatchObject({
        code: 'PORT_TAKEN',
        message: expect.stringContaining(String(port)) as string,
      });
    } finally {
      taker.close();
    }
  });

  test('leaves no process behind when it is interrupted', async () => {
    const home = testHome();
    const controller = new AbortController();
    const start = startDatabase({ home, boltPort: 0, httpPort: 0, ...MEMORY, signal: controller.signal });
    setTimeout(() => {
      controller.abort();
    }, 1500);
    await expect(start).rejects.toMatchObject({ name: 'AbortError' });
    const state = await readState(home);
    expect(state && isAlive(state.pid)).toBe(false);
  });

  test('says what the log says when the server refuses its data', async () => {
    const home = testHome();
    rmSync(join(home, 'data'), { recursive: true, force: true });
    writeFileSync(join(home, 'data'), 'not a folder');
    await expect(startDatabase({ home, boltPort: 0, httpPort: 0, ...MEMORY })).rejects.toMatchObject({
      code: 'DATABASE_START_FAILED',
      message: expect.stringContaining(join(home, 'logs')) as string,
    });
    expect(await serverPid(home)).toBeNull();
  });
});
