import neo4j, { type Driver } from 'neo4j-driver';
import { setTimeout as pause } from 'node:timers/promises';
import { CodedError } from '../base/coded-error.ts';

const USER = 'neo4j';
const FIRST_PASSWORD = 'neo4j';
/** The system database may come up some seconds after the port; it is waited for from the start on, and a loaded machine takes minutes. */
const PATIENCE_MILLIS = 180_000;

type Login = 'accepted' | 'refused' | 'unavailable';

async function withDriver<T>(uri: string, password: string, work: (driver: Driver) => Promise<T>): Promise<T> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(USER, password), { telemetryDisabled: true });
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
}

function tryLogin(uri: string, password: string): Promise<Login> {
  return withDriver(uri, password, async (driver) => {
    try {
      return (await driver.verifyAuthentication({ database: 'system' })) ? 'accepted' : 'refused';
    } catch (error) {
      const code = error instanceof neo4j.Neo4jError ? error.code : '';
      return code.startsWith('Neo.ClientError.Security.') ? 'refused' : 'unavailable';
    }
  });
}

/** True if the first password was still the server's and this one is now. */
function replaceFirst(uri: string, password: string): Promise<boolean> {
  return withDriver(uri, FIRST_PASSWORD, async (driver) => {
    const session = driver.session({ database: 'system' });
    try {
      const parameters = { from: FIRST_PASSWORD, to: password };
      await session.run('ALTER CURRENT USER SET PASSWORD FROM $from TO $to', parameters);
      return true;
    } catch (error) {
      if (error instanceof neo4j.Neo4jError && error.code.startsWith('Neo.ClientError.Security.')) return false;
      throw error;
    } finally {
      await session.close();
    }
  });
}

/**
 * Gives a new server its password over Bolt, so that it stands in no process list. Does nothing if it has this password
 * already. Throws DATABASE_UNAUTHORISED if somebody gave it another one, DATABASE_UNAVAILABLE if it does not answer in time; rejects
 * when the signal gives up.
 */
export async function setInitialPassword(
  uri: string,
  password: string,
  passwordFile: string,
  signal: AbortSignal,
): Promise<void> {
  const deadline = Date.now() + PATIENCE_MILLIS;
  for (;;) {
    const login = await tryLogin(uri, password);
    if (login === 'accepted') return;
    if (login === 'refused') break;
    if (Date.now() > deadline)
      throw new CodedError('DATABASE_UNAVAILABLE', `Neo4j at ${uri} must answer; it does not.`);
    await pause(100, undefined, { signal });
  }
  if (await replaceFirst(uri, password)) return;
  throw new CodedError(
    'DATABASE_UNAUTHORISED',
    `The password in ${passwordFile} is not that of the database at ${uri}.`,
  );
}
