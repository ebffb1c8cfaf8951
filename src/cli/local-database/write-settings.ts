import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onConnect } from '../../api/kit-first-sight.ts';

/** What a server is started with. */
export interface ServerSettings {
  /** Folder of data, logs and settings; made if absent. */
  readonly home: string;
  readonly boltPort: number;
  readonly httpPort: number;
  /** Megabytes of Java heap and of page cache. */
  readonly heapMegabytes: number;
  readonly pageCacheMegabytes: number;
  /** Where the API serves what Neo4j Browser is given. */
  readonly kit: string;
  /** Folder with the jars of Graph Data Science; null for a server without it. */
  readonly plugins: string | null;
}

/** Browser works under this policy and cannot call anybody but this machine. */
const POLICY =
  "default-src 'self'; script-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; connect-src 'self' ws://localhost:* http://localhost:*";

function lines({
  boltPort,
  httpPort,
  heapMegabytes,
  pageCacheMegabytes,
  kit,
  plugins,
}: ServerSettings): readonly string[] {
  return [
    'server.default_listen_address=127.0.0.1',
    'server.default_advertised_address=localhost',
    `server.bolt.listen_address=127.0.0.1:${boltPort}`,
    `server.bolt.advertised_address=localhost:${boltPort}`,
    `server.http.listen_address=127.0.0.1:${httpPort}`,
    `server.http.advertised_address=localhost:${httpPort}`,
    'server.https.enabled=false',
    'dbms.security.auth_enabled=true',
    'dbms.usage_report.enabled=false',
    'client.allow_telemetry=false',
    `dbms.security.http_static_content_security_policy_header=${POLICY}`,
    `browser.post_connect_cmd=${onConnect(kit)}`,
    `server.memory.heap.initial_size=${heapMegabytes}m`,
    `server.memory.heap.max_size=${heapMegabytes}m`,
    `server.memory.pagecache.size=${pageCacheMegabytes}m`,
    // Else the two databases take 512 MB on disk before they hold anything.
    'db.tx_log.preallocate=false',
    'db.tx_log.rotation.retention_policy=128M size',
    'db.logs.query.enabled=OFF',
    // Else a stop waits twice five seconds for a client that might still come: 10.2 s against 0.3 s.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
    ...(plugins === null
      ? []
      : [`server.directories.plugins=${plugins}`, 'dbms.security.procedures.unrestricted=gds.*']),
  ];
}

/** Writes `conf/neo4j.conf` under the home; gives the folder. The server checks each setting strictly. */
export async function writeSettings(settings: ServerSettings): Promise<string> {
  const folder = join(settings.home, 'conf');
  await mkdir(folder, { recursive: true });
  await mkdir(join(settings.home, 'logs'), { recursive: true });
  await writeFile(join(folder, 'neo4j.conf'), `${lines(settings).join('\n')}\n`);
  return folder;
}
