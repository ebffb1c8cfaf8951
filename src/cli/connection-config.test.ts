import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CodedError } from '../base/coded-error.ts';
import { connectionConfig, remoteConfig } from './connection-config.ts';

const folder = mkdtempSync(join(tmpdir(), 'kurultai-config-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const secret = join(folder, 'secret');
writeFileSync(secret, 'from a file\n');

const auth = join(folder, 'auth');
writeFileSync(auth, 'анна/from/one file\n');

const NEO4J_URI = 'neo4j://graph.example:7687';

function errorOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('remoteConfig', () => {
  test.each([
    [{}, null],
    [{ NEO4J_URI: '', NEO4J_PASSWORD: 'p' }, null],
    [
      { NEO4J_URI, NEO4J_PASSWORD: 'p' },
      { uri: NEO4J_URI, user: 'neo4j', password: 'p', database: null },
    ],
    [
      { NEO4J_URI: 'bolt+s://10.0.0.1', NEO4J_USER: 'анна', NEO4J_PASSWORD: 'p', NEO4J_DATABASE: 'news.2025' },
      { uri: 'bolt+s://10.0.0.1', user: 'анна', password: 'p', database: 'news.2025' },
    ],
    [
      { NEO4J_URI, NEO4J_PASSWORD_FILE: secret },
      { uri: NEO4J_URI, user: 'neo4j', password: 'from a file', database: null },
    ],
    [
      { NEO4J_URI, NEO4J_AUTH_PATH: auth },
      { uri: NEO4J_URI, user: 'анна', password: 'from/one file', database: null },
    ],
  ])('reads %j', (env, expected) => {
    expect(remoteConfig(env)).toEqual(expected);
  });

  test.each([
    ['NEO4J_URI', { NEO4J_URI: 'localhost:7687', NEO4J_PASSWORD: 'p' }, 'localhost:7687'],
    ['NEO4J_URI', { NEO4J_URI: 'http://localhost:7474', NEO4J_PASSWORD: 'p' }, 'http://localhost:7474'],
    ['NEO4J_URI', { NEO4J_URI: 'neo4j://', NEO4J_PASSWORD: 'p' }, 'neo4j://'],
    ['NEO4J_URI', { NEO4J_URI: 'neo4j://host/news', NEO4J_PASSWORD: 'p' }, 'NEO4J_DATABASE'],
    ['NEO4J_PASSWORD', { NEO4J_URI }, 'NEO4J_PASSWORD_FILE'],
    ['NEO4J_PASSWORD_FILE', { NEO4J_URI, NEO4J_PASSWORD_FILE: join(folder, 'none') }, 'ENOENT'],
    ['NEO4J_AUTH_PATH', { NEO4J_URI, NEO4J_AUTH_PATH: join(folder, 'none') }, 'ENOENT'],
    ['NEO4J_AUTH_PATH', { NEO4J_URI, NEO4J_AUTH_PATH: secret }, 'user/password'],
    ['NEO4J_DATABASE', { NEO4J_URI, NEO4J_PASSWORD: 'p', NEO4J_DATABASE: '2news' }, '2news'],
  ])('refuses a wrong %s: %j', (setting, env, said) => {
    const error = errorOf(() => remoteConfig(env));
    expect(error).toBeInstanceOf(CodedError);
    expect(error).toMatchObject({ code: 'CONFIG_INVALID', details: { setting } });
    expect((error as CodedError).message).toContain(said);
  });

  test('never repeats a password that stands in the address', () => {
    const error = errorOf(() => remoteConfig({ NEO4J_URI: 'neo4j://me:hunter2@host', NEO4J_PASSWORD: 'p' }));
    expect(error).toMatchObject({ code: 'CONFIG_INVALID' });
    expect(JSON.stringify([String(error), (error as CodedError).details])).not.toContain('hunter2');
  });
});

test('connectionConfig says that nothing runs when neither is there', async () => {
  await expect(connectionConfig({ KURULTAI_HOME: join(folder, 'home') })).rejects.toMatchObject({
    code: 'DATABASE_NOT_RUNNING',
  });
});
