import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CodedError } from '../../base/coded-error.ts';
import { GDS_POM, jarsFolder, POM } from './home.ts';
import { runProgram } from './run-program.ts';

type OnProgress = (what: string) => void;

/** A download takes minutes on a slow line, never hours: what is older was left by a killed one. */
const LEFT_OVER_MILLIS = 6 * 3_600_000;

/** Jars that Maven brings, as a pom names them. */
interface Jars {
  /** What a person knows them by. */
  readonly what: string;
  /** The beginning of their folder's name. */
  readonly name: string;
  readonly pom: string;
  /** The artifact whose version is theirs. */
  readonly artifact: string;
  /** Roughly, as told before the download. */
  readonly megabytes: number;
}

const SERVER: Jars = { what: 'Neo4j', name: 'neo4j', pom: POM, artifact: 'neo4j', megabytes: 160 };
const GDS: Jars = {
  what: 'Neo4j Graph Data Science',
  name: 'gds',
  pom: GDS_POM,
  artifact: 'proc',
  megabytes: 35,
};

async function versionOf({ pom, artifact }: Jars): Promise<string> {
  const version = new RegExp(`<artifactId>${artifact}</artifactId>\\s*<version>([^<]+)`, 'u');
  return version.exec(await readFile(pom, 'utf8'))?.[1] ?? 'unknown';
}

/** Their version, and a hash of all coordinates: another pom is another folder. */
async function folderOf(jars: Jars, beside = ''): Promise<string> {
  const hash = createHash('sha256')
    .update(await readFile(jars.pom, 'utf8'))
    .update(beside);
  return jarsFolder(`${jars.name}-${await versionOf(jars)}-${hash.digest('hex').slice(0, 8)}`);
}

/** Sums up Maven's «Downloaded from …: … (1.2 MB at 3 MB/s)». */
export function downloadMeter(onProgress: OnProgress, { what, megabytes: all } = SERVER): (line: string) => void {
  const units: Readonly<Record<string, number>> = { B: 1e-6, kB: 1e-3, MB: 1 };
  let megabytes = 0;
  return (line) => {
    const [, size, unit] = /Downloaded from .*\(([\d.]+) (B|kB|MB)/u.exec(line) ?? [];
    if (size === undefined || unit === undefined) return;
    megabytes += Number(size) * (units[unit] ?? 0);
    onProgress(`downloading ${what}, once: ${megabytes.toFixed(0)} MB of about ${all}`);
  };
}

async function download(jars: Jars, folder: string, onProgress: OnProgress, signal?: AbortSignal): Promise<void> {
  const goal = 'dependency:copy-dependencies';
  const args = ['-B', '-f', jars.pom, goal, `-DoutputDirectory=${folder}`, '-DincludeScope=runtime'];
  const { code, output, missing } = await runProgram('mvn', args, { onLine: downloadMeter(onProgress, jars), signal });
  signal?.throwIfAborted();
  if (missing)
    throw new CodedError('MAVEN_NOT_FOUND', `Maven brings ${jars.what} from Maven Central; mvn was not found.`);
  if (code !== 0) {
    const reason = output.split('\n').find((line) => line.includes('ERROR')) ?? (output.trim() || 'mvn failed');
    throw new CodedError(
      'DOWNLOAD_FAILED',
      // eslint-disable-next-line no-control-regex -- Maven colours its lines
      `Maven could not bring ${jars.what}: ${reason.replace(/\u001b\[[\d;]*m/gu, '').slice(0, 400)}`,
    );
  }
}

async function removeLeftOvers(cache: string): Promise<void> {
  const names = (await readdir(cache)).filter((name) => name.startsWith('download-'));
  for (const name of names) {
    const age = Date.now() - (await stat(join(cache, name)).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (age > LEFT_OVER_MILLIS) await rm(join(cache, name), { recursive: true, force: true });
  }
}

/**
 * The folder with these jars, downloaded at first. A half download is never taken for a whole one: it is made beside and renamed; of
 * two processes the first to finish wins. `settle` changes what was downloaded before it counts.
 */
async function install(
  jars: Jars,
  folder: string,
  { onProgress, signal }: InstallOptions,
  settle: (half: string) => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  if (existsSync(folder)) return folder;
  onProgress?.(`downloading ${jars.what}, once: about ${jars.megabytes} MB`);
  const cache = dirname(folder);
  await mkdir(cache, { recursive: true });
  await removeLeftOvers(cache);
  const half = await mkdtemp(join(cache, 'download-'));
  try {
    await download(jars, half, onProgress ?? (() => undefined), signal);
    await settle(half);
    await rename(half, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(half, { recursive: true, force: true });
  }
  return folder;
}

interface InstallOptions {
  readonly onProgress?: OnProgress | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The folder with the server's jars (137 MB). Throws MAVEN_NOT_FOUND, DOWNLOAD_FAILED. */
export const installJars = async (onProgress?: OnProgress, signal?: AbortSignal): Promise<string> =>
  install(SERVER, await folderOf(SERVER), { onProgress, signal });

/** «lucene-core-9.11.0.jar» → «lucene-core». */
const artifactOf = (file: string): string => file.replace(/-\d[\w.+-]*\.jar$/u, '');

/**
 * The folder with the jars of Graph Data Science, and of what they need what the server of `server` lacks: what it has itself would be
 * hidden by another version. Of its own jars some are named like the server's. Throws MAVEN_NOT_FOUND, DOWNLOAD_FAILED.
 */
export async function installGds(server: string, onProgress?: OnProgress, signal?: AbortSignal): Promise<string> {
  const folder = await folderOf(GDS, basename(server));
  return install(GDS, folder, { onProgress, signal }, async (half) => {
    const own = `-${await versionOf(GDS)}.jar`;
    const there = new Set((await readdir(server)).map(artifactOf));
    const spare = (await readdir(half)).filter((file) => !file.endsWith(own) && there.has(artifactOf(file)));
    for (const file of spare) await rm(join(half, file));
  });
}
