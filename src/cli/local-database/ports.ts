import { createServer } from 'node:net';

function listen(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(null);
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : null);
      });
    });
  });
}

/** True if nobody listens on the port of this machine's loopback. */
export async function isFree(port: number): Promise<boolean> {
  return (await listen(port)) !== null;
}

/** A port that is free now: the wanted one, or one of the next hundred, or (from 0) any. */
export async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; wanted > 0 && port < wanted + 100; port += 1) if (await isFree(port)) return port;
  const port = await listen(0);
  if (port === null) throw new TypeError('This machine must have a free port on its loopback.');
  return port;
}

/** What a Neo4j says of itself without a login. */
export interface Discovery {
  readonly version: string;
}

/** The discovery document of a Neo4j on this port, or null if none answers within two seconds. */
export async function discover(httpPort: number): Promise<Discovery | null> {
  try {
    const answer = await fetch(`http://127.0.0.1:${httpPort}/`, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(2000),
    });
    const { neo4j_version: version } = (await answer.json()) as { neo4j_version?: unknown };
    return typeof version === 'string' ? { version } : null;
  } catch {
    return null;
  }
}
