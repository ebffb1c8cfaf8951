import neo4j from 'neo4j-driver';

const FIRST = 'neo4j';

async function canLogIn(uri: string, password: string): Promise<boolean> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { telemetryDisabled: true });
  try {
    await driver.verifyAuthentication({ database: 'system' });
    return true;
  } catch {
    return false;
  } finally {
    await driver.close();
  }
}

/**
 * Gives a new server its password over Bolt, so that it stands in no process list. Does nothing if it has this password already.
 * Throws the driver's error if neither the first password nor this one is the server's.
 */
export async function setInitialPassword(uri: string, password: string): Promise<void> {
  if (await canLogIn(uri, password)) return;
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', FIRST), { telemetryDisabled: true });
  const session = driver.session({ database: 'system' });
  try {
    await session.run('ALTER CURRENT USER SET PASSWORD FROM $from TO $to', { from: FIRST, to: password });
  } finally {
    await session.close();
    await driver.close();
  }
}
