import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CodedError } from '../../base/coded-error.ts';
import { jarsFolder, POM } from './home.ts';
import { runProgram } from './run-program.ts';

type OnProgress = (what: string) => void;

/** A download takes minutes on a slow line, never hours: what is older was left by a killed one. */
const LEFT_OVER_MILLIS = 6 * 3_600_000;

/** Neo4j's version, and a hash of all coordinates: another pom is another folder. */
async function serverVersion(): Promise<string> {
  const pom = await readFile(POM, 'utf8');
  const version = /<artifactId>neo4j<\/artifactId>\s*<version>([^<]+)/u.exec(pom)?.[1] ?? 'unknown';
  return `${version}-${createHash('sha256').update(pom).digest('hex').slice(0, 8)}`;
}

/** Sums up Maven's «Downloaded from …: … (1.2 MB at 3 MB/s)». */
export function downloadMeter(onProgress: OnProgress): (line: string) => void {
  const units: Readonly<Record<string, number>> = { B: 1e-6, kB: 1e-3, MB: 1 };
  let megabytes = 0;
  return (line) => {
    const [, size, unit] = /Downloaded from .*\(([\d.]+) (B|kB|MB)/u.exec(line) ?? [];
    if (size === undefined || unit === undefined) return;
    megabytes += Number(size) * (units[unit] ?? 0);
    onProgress(`downloading Neo4j, once: ${megabytes.toFixed(0)} MB of about 160`);
  };
}

async function download(folder: string, onProgress: OnProgress, signal?: AbortSignal): Promise<void> {
  const goal = 'dependency:copy-dependencies';
  const args = ['-B', '-f', POM, goal, `-DoutputDirectory=${folder}`, '-DincludeScope=runtime'];
  const { code, output, missing } = await runProgram('mvn', args, { onLine: downloadMeter(onProgress), signal });
  signal?.throwIfAborted();
  if (missing)
    throw new CodedError('MAVEN_NOT_FOUND', 'Maven brings the Neo4j server from Maven Central; mvn was not found.');
  if (code !== 0) {
    const reason = output.split('\n').find((line) => line.includes('ERROR')) ?? (output.trim() || 'mvn failed');
    throw new CodedError(
      'DOWNLOAD_FAILED',
      // eslint-disable-next-line no-control-regex -- Maven colours its lines
      `Maven could not bring the Neo4j server: ${reason.replace(/\u001b\[[\d;]*m/gu, '').slice(0, 400)}`,
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
 * The folder with the server's jars, downloaded at first (137 MB). A half download is never taken for a whole one: it is made
 * beside and renamed; of two processes the first to finish wins. Throws MAVEN_NOT_FOUND, DOWNLOAD_FAILED.
 */
export async function installJars(onProgress: OnProgress = () => undefined, signal?: AbortSignal): Promise<string> {
  const folder = jarsFolder(await serverVersion());
  if (existsSync(folder)) return folder;
  onProgress('downloading Neo4j, once: about 160 MB');
  const cache = dirname(folder);
  await mkdir(cache, { recursive: true });
  await removeLeftOvers(cache);
  const half = await mkdtemp(join(cache, 'download-'));
  try {
    await download(half, onProgress, signal);
    await rename(half, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(half, { recursive: true, force: true });
  }
  return folder;
}
